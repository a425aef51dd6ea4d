/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import static io.github.cameldiscogs.examples.seller.RunningShop.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.examples.seller.failures.Queues;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RateLimit;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.component.jms.JmsComponent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jms.core.JmsTemplate;

/** The page over HTTP: what it shows, what its buttons do, and whom it refuses. */
class PageTest {

    private static final String SCRIPT = "<script>alert('x')</script>";
    private static final String ESCAPED = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;";
    private static final String SEEDED = "77-1";
    private static final int MANY = 250;

    private static final DiscogsSandbox SANDBOX =
            DiscogsSandbox.builder().rateLimit(RateLimit.none()).start();

    private static RunningShop shop;
    private static WebClient client;

    @BeforeAll
    static void start(@TempDir Path folder) {
        shop = RunningShop.start(SANDBOX, folder);
        client = WebClient.of(shop);
        var rows = new ErpRows(shop.database());
        rows.buyer(SCRIPT);
        rows.order(SEEDED, "Payment Received", OffsetDateTime.now(), SCRIPT, "25.50");
        rows.item(SEEDED, 77, SCRIPT, "20.00", "unavailable");
        rows.message(SEEDED, SCRIPT, SCRIPT, SCRIPT);
        rows.payment(SEEDED, "received", "25.50", OffsetDateTime.now());
        for (int i = 1; i <= MANY; i++) {
            rows.order("88-" + i, "Shipped", OffsetDateTime.now().minusDays(20), SCRIPT, "1.00");
        }
    }

    @AfterAll
    static void stop() {
        shop.close();
        SANDBOX.close();
    }

    @AfterEach
    void dropFailed() {
        SANDBOX.clearFaults();
        var jms = failedQueue();
        jms.setReceiveTimeout(JmsTemplate.RECEIVE_TIMEOUT_NO_WAIT);
        while (jms.receive(Queues.FAILED) != null) {
            continue;
        }
    }

    private static JmsTemplate failedQueue() {
        ConnectionFactory connections =
                shop.context().getComponent("jms", JmsComponent.class).getConnectionFactory();
        return new JmsTemplate(connections);
    }

    private static void fail(String body, String reason) {
        failedQueue()
                .send(
                        Queues.FAILED,
                        session -> {
                            var message = session.createTextMessage(body);
                            message.setStringProperty(Queues.ORIGIN, "shipments");
                            message.setStringProperty("operation", "editOrder");
                            message.setIntProperty("status", 422);
                            message.setStringProperty("reason", reason);
                            message.setStringProperty("advice", "Look at it.");
                            return message;
                        });
    }

    private static String id() {
        return shop.queues().look(Queues.FAILED, 1).stream()
                .map(
                        message -> {
                            try {
                                return message.getJMSMessageID();
                            } catch (JMSException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .findFirst()
                .orElseThrow();
    }

    private static String paidOrder() {
        var order = shop.discogs().order("shellac_sally", shop.discogs().addListing(1));
        shop.discogs().pay(order);
        soon().untilAsserted(() -> assertThat(status(order)).isEqualTo("Payment Received"));
        return order;
    }

    private static String status(String order) {
        return shop
                .column("SELECT status FROM customer_order WHERE order_id = '" + order + "'")
                .stream()
                .findFirst()
                .orElse("");
    }

    private static void assertReturnedTo(HttpResponse<String> answer, String location) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(location);
    }

    /** No class name, no trace. */
    private static void assertWords(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body())
                .contains("role=\"alert\"", words)
                .doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/orders", "/orders?show=all", "/failed", "/orders/" + SEEDED})
    void everyPageIsProtected(String path) {
        var answer = client.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map())
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .hasEntrySatisfying(
                        "content-security-policy",
                        values -> assertThat(values.get(0)).startsWith("default-src 'none';"));
        assertThat(answer.body()).doesNotContain(SCRIPT).doesNotContain("javax", "null");
    }

    @Test
    void whatOthersHaveWrittenIsShownAsText() {
        var order = client.get("/orders/" + SEEDED).body();

        // The buyer, the item, who has written, about what, what, and the address
        assertThat(order.split(Pattern.quote(ESCAPED), -1)).hasSizeGreaterThan(6);
        assertThat(order).contains("Sold twice: somebody else has the copy", "25.50 EUR received");
        assertThat(client.get("/orders").body()).contains(ESCAPED, "1 sold twice");
        assertThat(client.get("/orders/" + SEEDED + "/slip").body())
                .contains(ESCAPED, "Ring &lt;b&gt;twice&lt;/b&gt;", "Order " + SEEDED)
                .doesNotContain("<script", "<b>");
    }

    @Test
    void ofWhatFailedOnlyTheNumberOfTheOrderIsShown() {
        fail("{\"order\": \"5-6\", \"carrier\": \"Elm Street 5\"}", "no " + SCRIPT);

        assertThat(client.get("/").body())
                .contains(
                        "shipments · <a href=\"/orders/5-6\">order 5-6</a>",
                        "Discogs answered 422 to editOrder: ",
                        "no " + ESCAPED,
                        "Look at it.")
                .doesNotContain("Elm Street", SCRIPT);
    }

    @Test
    void whatFailedIsTriedAgainOnceAndDone() {
        var order = paidOrder();
        SANDBOX.fault(Fault.emptyAnswer(404).onPath("/marketplace/orders/.*").times(1));
        shop.send("shipments", "{\"order\": \"%s\", \"carrier\": \"DHL\"}".formatted(order));
        soon().until(() -> shop.queues().count(Queues.FAILED, 9) == 1);
        var fields = Map.of("id", id(), "back", "/failed");

        assertReturnedTo(client.post("/failed", "/failed/replay", fields), "/failed?done=replayed");
        soon().untilAsserted(() -> assertThat(status(order)).isEqualTo("Shipped"));
        assertThat(shop.queues().count(Queues.FAILED, 9)).isZero();
        fail("{}", "another, so that there is a form");

        assertWords(client.post("/failed", "/failed/replay", fields), 404, "not there any more");
        assertWords(client.post("/failed", "/failed/drop", fields), 404, "not there any more");
        assertThat(client.get("/failed?done=replayed").body()).contains("back in its queue");
    }

    @Test
    void hundredsThatFailedAreShownInPartsAndTriedAgainAtOnce() {
        for (int i = 0; i < MANY; i++) {
            fail("not for a machine", "number " + i);
        }

        var overview = client.get("/").body();
        assertThat(overview).contains("Failed: 250", "number 0<", "number 9<", "All that failed");
        assertThat(overview).doesNotContain("number 10<");
        assertThat(client.get("/failed").body())
                .contains("number 99<", "/failed?skip=100")
                .doesNotContain("number 100<");
        assertThat(client.get("/failed?skip=200").body())
                .contains("number 200<", "number 249<")
                .doesNotContain("skip=300");

        // Each fails again at once, and is not tried a third time
        assertReturnedTo(
                client.post("/", "/failed/replay-all", Map.of("back", "/")), "/?done=all-replayed");
        soon().untilAsserted(
                        () ->
                                assertThat(client.get("/failed").body())
                                        .contains("this is not the JSON of"));
        soon().untilAsserted(
                        () -> assertThat(shop.queues().count(Queues.FAILED, 999)).isEqualTo(MANY));
    }

    @Test
    void whatIsDroppedIsGone() {
        fail("{}", "one");
        fail("{}", "other");

        assertReturnedTo(
                client.post("/", "/failed/drop", Map.of("id", id(), "back", "/")),
                "/?done=dropped");

        assertThat(client.get("/failed").body()).contains("other").doesNotContain(">one<");
    }

    @Test
    void anOrderIsShippedFromItsPage() {
        var order = paidOrder();
        var path = "/orders/" + order;

        assertReturnedTo(
                client.post(
                        path,
                        path + "/shipment",
                        Map.of("carrier", "DHL", "tracking", "00340", "back", path)),
                path + "?done=shipment");

        soon().untilAsserted(() -> assertThat(status(order)).isEqualTo("Shipped"));
        soon().untilAsserted(
                        () ->
                                assertThat(client.get(path).body())
                                        .contains("tracking number 00340")
                                        .doesNotContain("<form"));
        assertWords(
                client.post("/orders/" + SEEDED, path + "/cancellation", Map.of("reason", "any")),
                409,
                "is Shipped already");
    }

    @Test
    void anInvoiceIsSentFromThePageOfItsOrder() {
        var order = shop.discogs().order("shellac_sally", shop.discogs().addListing(1));
        var path = "/orders/" + order;
        soon().untilAsserted(() -> assertThat(status(order)).isNotEmpty());

        assertReturnedTo(
                client.post(path, path + "/invoice", Map.of("shipping", "7,25", "back", path)),
                path + "?done=invoice");

        soon().untilAsserted(() -> assertThat(status(order)).isEqualTo("Invoice Sent"));
        assertThat(client.get(path).body()).contains("Shipping 7.25 ");
    }

    @Test
    void whatWasSoldTwiceIsCancelledFromTheOverview() {
        var order = paidOrder();
        shop.database()
                .sql(
                        "INSERT INTO order_item (order_id, listing_id, state) VALUES (:order, 0, 'unavailable')")
                .param("order", order)
                .update();
        assertThat(client.get("/").body()).contains("/orders/" + order + "/cancellation");

        assertReturnedTo(
                client.post(
                        "/",
                        "/orders/" + order + "/cancellation",
                        Map.of("reason", "Item Unavailable", "back", "/")),
                "/?done=cancellation");

        soon().untilAsserted(
                        () -> assertThat(status(order)).isEqualTo("Cancelled (Item Unavailable)"));
        assertThat(client.get("/").body()).doesNotContain("/orders/" + order + "/cancellation");
    }

    @ParameterizedTest
    @CsvSource({
        "shipment, carrier, ' ', The carrier is missing",
        "invoice, shipping, -1, has to be an amount",
        "invoice, shipping, 1e3, has to be an amount",
        "invoice, shipping, 5.555, has to be an amount",
        "cancellation, reason, Because, does not know that reason"
    })
    void whatCannotBeIsRefusedInWords(String action, String field, String value, String words) {
        var path = "/orders/" + SEEDED;

        assertWords(client.post(path, path + "/" + action, Map.of(field, value)), 400, words);
    }

    @Test
    void whatIsNotThereIsToldInWords() {
        assertWords(client.get("/orders/1-999"), 404, "There is no such order");
        assertWords(client.get("/orders/%27%20OR%201=1"), 404, "There is no such order");
        assertWords(client.get("/orders/1-999/slip"), 404, "There is no such order");
        assertWords(
                client.post("/orders/" + SEEDED, "/orders/1-999/shipment", Map.of("carrier", "x")),
                404,
                "There is no such order");
        assertWords(
                client.post("/orders/" + SEEDED, "/failed/replay", Map.of("id", "' OR TRUE")),
                404,
                "not there any more");
        assertThat(client.get("/elsewhere").statusCode()).isEqualTo(404);
        assertThat(client.get("/orders?show=nothing&skip=x").body()).contains("There are none.");
    }

    @Test
    void aButtonLeadsToNoOtherSite() {
        fail("{}", "one");

        assertReturnedTo(
                client.post(
                        "/failed",
                        "/failed/drop",
                        Map.of("id", id(), "back", "//elsewhere.example/")),
                "/?done=dropped");
    }

    @Test
    void onlyFormsOfItsOwnPagesAreTaken() {
        fail("{}", "one");
        var fields = Map.of("id", id(), "token", client.token("/failed"));
        var path = "/failed/drop";

        assertThat(client.post(path, fields).statusCode()).isEqualTo(403);
        assertThat(client.post(path, fields, "Origin", "http://elsewhere.example").statusCode())
                .isEqualTo(403);
        assertThat(client.post(path, fields, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(
                        client.post(
                                        path,
                                        fields,
                                        "Origin",
                                        client.url(),
                                        "Sec-Fetch-Site",
                                        "same-site")
                                .statusCode())
                .isEqualTo(403);
        assertWords(
                client.post(path, Map.of("id", id()), "Origin", client.url()),
                403,
                "older than the running shop");
        assertWords(
                client.post(path, Map.of("id", id(), "token", "other"), "Origin", client.url()),
                403,
                "older than the running shop");
        assertThat(shop.queues().count(Queues.FAILED, 9)).isEqualTo(1);

        assertThat(client.post(path, fields, "Origin", client.url()).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LOCALHOST:%d, 200",
        "127.0.0.1:%d, 200",
        "[::1]:%d, 200",
        "shop.example:%d, 421",
        "localhost.shop.example, 421",
        "127.0.0.1.shop.example, 421",
        "'', 421"
    })
    void onlyNamesOfThisMachineAreAnswered(String host, int status) {
        assertThat(client.statusLineFor(host.formatted(client.port())))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void manyOrdersAreShownInParts() {
        var first = client.get("/orders?show=Shipped").body();

        assertThat(first).contains("/orders?show=Shipped&amp;skip=100");
        assertThat(first.split("<tr><td", -1)).hasSize(101);
        assertThat(client.get("/orders?show=Shipped&skip=200").body())
                .contains("88-1\"")
                .doesNotContain("skip=300");
    }
}
