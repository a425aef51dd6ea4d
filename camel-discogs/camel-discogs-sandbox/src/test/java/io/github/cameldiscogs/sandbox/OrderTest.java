/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

    private static final String ORDERS = "/marketplace/orders";

    @RegisterExtension
    final DiscogsSandboxExtension discogs =
            DiscogsSandboxExtension.with(
                    DiscogsSandbox.builder()
                            .rateLimit(RateLimit.none())
                            .account(SandboxAccount.named("rival").withToken("rivalToken"))
                            .account(
                                    SandboxAccount.named("idle")
                                            .withToken("idleToken")
                                            .withInventorySize(0)));

    private ApiClient seller;
    private String newOrder;

    @BeforeEach
    void connect(DiscogsSandbox sandbox) {
        seller = ApiClient.user(sandbox);
        newOrder = ORDERS + "/" + seller.get("/oauth/identity").json().path("id").asLong() + "-8";
    }

    @Test
    void whatIsOrderedIsForSaleNoMore(DiscogsSandbox sandbox) {
        var forSale = sandbox.shop(DiscogsSandbox.USERNAME).forSaleIds().boxed().toList();

        var orders = seller.get(ORDERS + "?per_page=100").json().path("orders");

        assertThat(orders).hasSizeGreaterThan(5);
        for (var order : orders) {
            if (!order.path("status").asText().startsWith("Cancelled")) {
                assertThat(order.path("items"))
                        .extracting(item -> item.path("id").asLong())
                        .doesNotContainAnyElementsOf(forSale);
            }
        }
    }

    @Test
    void ordersAreTheSellersOwn() {
        var order = seller.get(newOrder).json();
        var rival = ApiClient.user(discogs.sandbox(), "rivalToken");

        assertThat(order.path("id").isTextual()).isTrue();
        assertThat(order.path("status").asText()).isEqualTo("New Order");
        assertThat(order.path("next_status")).hasSize(11);
        assertThat(order.at("/total/value").decimalValue())
                .isEqualByComparingTo(
                        sum(order.path("items")).add(order.at("/shipping/value").decimalValue()));
        assertThat(rival.get(newOrder).message())
                .isEqualTo("You don't have permission to access this resource.");
        assertThat(rival.get(newOrder + "/messages").status()).isEqualTo(403);
        assertThat(seller.get(newOrder + "00").status()).isEqualTo(404);
        assertThat(seller.get(ORDERS + "/1").status()).isEqualTo(404);
        assertThat(ApiClient.user(discogs.sandbox(), "idleToken").get(ORDERS).json().path("orders"))
                .isEmpty();
    }

    @Test
    void totalsAreExactToTheCent(DiscogsSandbox sandbox) {
        var order =
                sandbox.shop(DiscogsSandbox.USERNAME)
                        .order("buyer", listingAt("0.1"), listingAt("0.2"));

        var reply = seller.post(ORDERS + "/" + order, "{\"shipping\": 0}");

        assertThat(reply.json().at("/total/value").asText()).isEqualTo("0.3");
    }

    private long listingAt(String price) {
        var listing =
                """
                {"release_id": 1, "condition": "Mint (M)", "price": %s, "status": "For Sale"}
                """
                        .formatted(price);
        return seller.post("/marketplace/listings", listing).json().path("listing_id").asLong();
    }

    @Test
    void statusesFollowEachOther() {
        var shipped = seller.post(newOrder, "{\"status\": \"Shipped\"}");

        assertThat(shipped.status()).isEqualTo(200);
        assertThat(shipped.json().path("status").asText()).isEqualTo("Shipped");
        assertThat(shipped.json()).isEqualTo(seller.get(newOrder).json());
        var newest = seller.get(newOrder + "/messages").json().at("/messages/0");
        assertThat(newest.path("type").asText()).isEqualTo("status");
        assertThat(newest.path("status_id").asInt()).isEqualTo(6);
        assertThat(newest.at("/actor/username").asText()).isEqualTo(DiscogsSandbox.USERNAME);

        var back = seller.post(newOrder, "{\"status\": \"New Order\"}");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.message())
                .isEqualTo("Invalid status: expected one of Shipped, Refund Sent.");
        assertThat(seller.post(newOrder, "{\"status\": \"Lost\"}").message())
                .startsWith("Invalid status: expected one of New Order, Buyer Contacted");
    }

    @Test
    void shippingSendsAnInvoice() {
        var reply = seller.post(newOrder, "{\"shipping\": 0}");

        assertThat(reply.json().path("status").asText()).isEqualTo("Invoice Sent");
        assertThat(reply.json().at("/shipping/value").asDouble()).isZero();
        var messages = seller.get(newOrder + "/messages").json().path("messages");
        assertThat(messages.at("/0/status_id").asInt()).isEqualTo(3);
        assertThat(messages.at("/1/type").asText()).isEqualTo("shipping");
        assertThat(messages.at("/1/new").asDouble()).isZero();
        assertThat(messages.at("/1").has("original")).isTrue();
    }

    @Test
    void statusAndShippingExcludeEachOther() {
        var both = seller.post(newOrder, "{\"shipping\": 1, \"status\": \"Shipped\"}");
        assertThat(both.status()).isEqualTo(422);
        assertThat(seller.get(newOrder).json().path("status").asText()).isEqualTo("New Order");

        seller.post(newOrder, "{\"status\": \"Payment Received\"}");
        assertThat(seller.post(newOrder, "{\"shipping\": 1}").message())
                .isEqualTo("Shipping cannot be set on an order that is Payment Received.");
    }

    @Test
    void messagesAreWritten() {
        int before = items(newOrder + "/messages", "");
        var written =
                seller.post(
                        newOrder + "/messages",
                        "{\"message\": \"Grüße\", \"status\": \"In Progress\"}");

        assertThat(written.status()).isEqualTo(201);
        assertThat(written.json().has("type")).isFalse();
        assertThat(written.json().path("message").asText())
                .startsWith("crate_digger changed the order status to In Progress.")
                .endsWith("Grüße");
        var newest = seller.get(newOrder + "/messages").json().at("/messages/0");
        assertThat(newest.path("type").asText()).isEqualTo("message");
        assertThat(newest.path("message")).isEqualTo(written.json().path("message"));
        assertThat(items(newOrder + "/messages", "")).isEqualTo(before + 1);
        assertThat(seller.get(newOrder).json().path("status").asText()).isEqualTo("In Progress");
        assertThat(seller.get(newOrder).json().path("last_activity"))
                .isEqualTo(newest.path("timestamp"));
        assertThat(seller.post(newOrder + "/messages", "{}").status()).isEqualTo(422);
    }

    @Test
    void messagesComeNewestFirstAndInAllKinds() {
        var times = seller.get(newOrder + "/messages").column("messages", "/timestamp");
        assertThat(times.stream().map(OffsetDateTime::parse))
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo(Comparator.reverseOrder());
        var types =
                seller.get(ORDERS).column("orders", "/id").stream()
                        .flatMap(
                                id ->
                                        seller
                                                .get(ORDERS + "/" + id + "/messages")
                                                .column("messages", "/type")
                                                .stream());
        assertThat(types).contains("message", "status", "shipping", "refund_sent");
    }

    @Test
    void ordersAreFiltered() {
        int all = items(ORDERS, "");

        assertThat(items(ORDERS, "?status=All")).isEqualTo(all).isEqualTo(8);
        assertThat(items(ORDERS, "?status=New+Order")).isEqualTo(2);
        assertThat(items(ORDERS, "?status=Cancelled")).isEqualTo(1);
        assertThat(items(ORDERS, "?archived=true") + items(ORDERS, "?archived=false"))
                .isEqualTo(all);
        var oldest = newOrder.replaceAll("-8$", "-1");
        var created = OffsetDateTime.parse(seller.get(oldest).json().path("created").asText());
        assertThat(items(ORDERS, "?created_before=" + created.plusDays(1).toInstant()))
                .isEqualTo(1);
        assertThat(items(ORDERS, "?created_after=" + created.toInstant())).isEqualTo(all - 1);
        assertThat(seller.get(ORDERS + "?created_after=yesterday").status()).isEqualTo(422);
        assertThat(seller.get(ORDERS + "?status=Lost").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "buyer", "created", "status", "last_activity"})
    void ordersSort(String key) {
        var up = seller.get(ORDERS + "?sort_order=asc&sort=" + key);
        var pointer = key.equals("buyer") ? "/buyer/username" : "/" + key;

        assertThat(up.column("orders", pointer)).hasSize(8).isSorted();
        assertThat(seller.get(ORDERS + "?sort_order=desc&sort=" + key).column("orders", pointer))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private int items(String path, String query) {
        return seller.get(path + query).json().at("/pagination/items").asInt();
    }

    private static BigDecimal sum(JsonNode items) {
        var sum = BigDecimal.ZERO;
        for (var item : items) {
            sum = sum.add(item.at("/price/value").decimalValue());
        }
        return sum;
    }
}
