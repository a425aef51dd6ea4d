/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import static io.github.cameldiscogs.examples.seller.RunningShop.soon;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.examples.seller.failures.Queues;
import io.github.cameldiscogs.examples.seller.stock.Copies;
import io.github.cameldiscogs.model.Listing;
import io.github.cameldiscogs.model.Order;
import io.github.cameldiscogs.model.OrderMessage;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ten busy minutes of a shop, in a hurry. Afterwards the ERP and Discogs tell the same. */
class TenMinutesTest {

    private static final Logger LOG = LoggerFactory.getLogger(TenMinutesTest.class);
    private static final int SECONDS = 600;

    @TempDir Path folder;

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final List<String> unpaid = new ArrayList<>();
    private final List<String> paid = new ArrayList<>();
    private DiscogsSandbox sandbox;
    private RunningShop shop;
    private Shelf shelf;
    private int arrived;

    @BeforeEach
    void start() {
        sandbox = DiscogsSandbox.builder().rateLimit(RateLimit.none()).start();
        shop = RunningShop.start(sandbox, folder, Map.of("stock.from.discogs", "true"));
        shelf = new Shelf(shop);
        soon().until(() -> !shop.column("SELECT sku FROM stock").isEmpty());
        soon().until(() -> !shop.column("SELECT order_id FROM customer_order").isEmpty());
    }

    @AfterEach
    void stop() {
        shop.close();
        sandbox.close();
    }

    @Test
    void bothSidesTellTheSame() {
        for (int second = 0; second < SECONDS; second++) {
            sandbox.advanceClock(Duration.ofSeconds(1));
            happens(random.nextInt(16));
        }

        soon().untilAsserted(
                        () ->
                                assertThat(statusesInErp())
                                        .as("seed %d", seed)
                                        .isEqualTo(statuses()));
        soon().untilAsserted(
                        () ->
                                assertThat(messagesInErp())
                                        .as("seed %d", seed)
                                        .isEqualTo(messages()));
        shelf.assertThatDiscogsFollows();
        assertThat(pricesInErp()).as("seed %d", seed).isEqualTo(prices());
        assertThat(shop.queues().look(Queues.FAILED, 9)).as("seed %d", seed).isEmpty();
        LOG.info(
                "{} orders, {} messages, {} copies for sale, {} sold",
                statuses().size(),
                messages().values().stream().mapToInt(Integer::intValue).sum(),
                prices().size(),
                shop.column("SELECT sku FROM stock WHERE state = 'sold'").size());
    }

    private void happens(int event) {
        switch (event) {
            case 0, 1, 2 -> order();
            case 3, 4 -> pay();
            case 5 -> any(unpaid).ifPresent(order -> shop.discogs().writeAsBuyer(order, words()));
            case 6, 7 -> ship();
            case 8 -> cancel();
            case 9 -> sellAtTheCounter();
            case 10, 11 -> shelf.put("N-" + arrived++, 1 + random.nextInt(1_000), "9.50");
            case 12 -> anyCopy().ifPresent(sku -> shelf.update(sku, "price = price + 1"));
            default -> {
                // A quiet second
            }
        }
    }

    private void order() {
        var listings = shop.discogs().forSaleIds().toArray();
        if (listings.length > 0) {
            var listing = listings[random.nextInt(listings.length)];
            unpaid.add(shop.discogs().order("shellac_sally", listing));
        }
    }

    private void pay() {
        any(unpaid)
                .ifPresent(
                        order -> {
                            shop.discogs().pay(order);
                            unpaid.remove(order);
                            paid.add(order);
                        });
    }

    private void ship() {
        any(paid)
                .ifPresent(
                        order -> {
                            paid.remove(order);
                            shop.send(
                                    "shipments",
                                    """
                                    {"order": "%s", "carrier": "DHL", "trackingNumber": "T-%s"}
                                    """
                                            .formatted(order, order));
                        });
    }

    private void cancel() {
        any(unpaid)
                .ifPresent(
                        order -> {
                            shop.discogs().setStatus(order, "Cancelled (Per Buyer's Request)");
                            unpaid.remove(order);
                        });
    }

    private void sellAtTheCounter() {
        var copies = shop.context().getRegistry().lookupByNameAndType("copies", Copies.class);
        anyCopy().ifPresent(sku -> copies.takeAtTill(sku, "receipt"));
    }

    private Optional<String> anyCopy() {
        return any(shop.column("SELECT sku FROM stock WHERE state = 'in stock' ORDER BY sku"));
    }

    private <T> Optional<T> any(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private String words() {
        return "Question " + random.nextInt(SECONDS);
    }

    private Map<String, String> statuses() {
        return shop.ask("discogs:orders?sort=id&sortOrder=asc").stream()
                .map(Order.class::cast)
                .collect(toMap(Order::id, Order::status));
    }

    private Map<String, String> statusesInErp() {
        return shop
                .database()
                .sql("SELECT order_id, status FROM customer_order")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many things were written about each order. */
    private Map<String, Integer> messages() {
        return newOrders().stream().collect(toMap(order -> order, order -> messages(order).size()));
    }

    private List<OrderMessage> messages(String order) {
        return shop.ask("discogs:orderMessages?orderId=" + order).stream()
                .map(OrderMessage.class::cast)
                .distinct()
                .toList();
    }

    private Map<String, Integer> messagesInErp() {
        return newOrders().stream()
                .collect(
                        toMap(
                                order -> order,
                                order ->
                                        shop.column(
                                                        "SELECT fingerprint FROM order_message WHERE order_id = '"
                                                                + order
                                                                + "'")
                                                .size()));
    }

    /** Of those that were there before, what was written is not read when they were done. */
    private List<String> newOrders() {
        return statuses().keySet().stream()
                .filter(order -> Integer.parseInt(order.split("-")[1]) > 8)
                .toList();
    }

    /** What each copy costs that is for sale, without zeros at the end. */
    private Map<Long, String> prices() {
        return shop.ask("discogs:inventory?status=For Sale").stream()
                .map(Listing.class::cast)
                .collect(
                        toMap(
                                Listing::id,
                                listing ->
                                        listing.price()
                                                .value()
                                                .stripTrailingZeros()
                                                .toPlainString()));
    }

    private Map<Long, String> pricesInErp() {
        return shop
                .database()
                .sql(
                        """
                        SELECT listing_id, stock.price FROM stock
                        JOIN listing ON listing.sku = stock.sku WHERE stock.state = 'in stock'
                        """)
                .query(
                        (row, number) ->
                                Map.entry(
                                        row.getLong(1),
                                        row.getBigDecimal(2).stripTrailingZeros().toPlainString()))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
