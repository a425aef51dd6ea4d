/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import static io.github.cameldiscogs.examples.seller.RunningShop.soon;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.sandbox.SandboxShop;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whenever the shop is killed, it goes on where it was when it is started again. */
class KilledTest {

    /** How often the process is killed. */
    private static final int KILLS = Integer.getInteger("kills", 4);

    /** Between two kills. */
    private static final int ORDERS = 5;

    /** They are listed one by one. */
    private static final int COPIES = 5;

    /** With one file. */
    private static final int COPIES_FOR_A_FILE = 60;

    /** A process that is killed has asked fewer times than this. */
    private static final int MOST_REQUESTS = 60;

    /** What the page of an order has that can be shipped. */
    private static final String FORM = "name=\"tracking\"";

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;

    @TempDir Path folder;

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final List<String> orders = new ArrayList<>();
    private final List<String> skus = new ArrayList<>();
    private DiscogsSandbox sandbox;
    private SandboxShop discogs;
    private SellersView view;

    @BeforeEach
    void openDiscogs() {
        sandbox = DiscogsSandbox.builder().rateLimit(RateLimit.none()).start();
        discogs = sandbox.shop(DiscogsSandbox.USERNAME);
        view = new SellersView(sandbox);
    }

    @AfterEach
    void closeDiscogs() {
        sandbox.close();
    }

    @Test
    void noOrderIsLostAndNothingIsDoneTwice() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            order(ORDERS);
            putInStock(kill == 1 ? COPIES_FOR_A_FILE : COPIES);
            try (var shop = ShopProcess.start(sandbox, folder)) {
                long requests = sandbox.requestCount() + random.nextInt(MOST_REQUESTS);
                BooleanSupplier moment = () -> sandbox.requestCount() >= requests;
                shipAll(shop.page(), moment);
                soon().until(moment::getAsBoolean);
                shop.kill();
            }
        }
        try (var shop = ShopProcess.start(sandbox, folder)) {
            var page = shop.page();
            shipAll(page, () -> false);
            soon().untilAsserted(
                            () ->
                                    assertThat(tellings())
                                            .as(shop.output())
                                            .isEqualTo(onceEach(orders)));
            soon().until(() -> orders.stream().allMatch(order -> isShipped(page, order)));
            soon().untilAsserted(
                            () ->
                                    assertThat(view.timesForSale(skus))
                                            .as(shop.output())
                                            .isEqualTo(onceEach(skus)));
            shop.stop();
        }
        assertThat(statusesInErp()).as("seed %d", seed).isEqualTo(allShipped());
        assertThat(tellings()).as("seed %d", seed).isEqualTo(onceEach(orders));
        assertThat(view.timesForSale(skus)).as("seed %d", seed).isEqualTo(onceEach(skus));
    }

    /** The database is that of a process, when it runs. */
    private void putInStock(int count) {
        var database = database();
        Database.makeTables(database);
        for (int i = 0; i < count; i++) {
            var sku = "K-" + skus.size();
            new ErpRows(JdbcClient.create(database)).stock(sku, "12.50");
            skus.add(sku);
        }
    }

    private void order(int count) {
        for (int i = 0; i < count; i++) {
            var order = discogs.order("shellac_sally", discogs.addListing(1));
            discogs.pay(order);
            orders.add(order);
        }
    }

    /** Ships on the page what is not shipped yet, until it is time to end. */
    private void shipAll(WebClient page, BooleanSupplier end) {
        for (var order : orders) {
            soon().until(() -> end.getAsBoolean() || isShipped(page, order) || ship(page, order));
        }
    }

    private static boolean isShipped(WebClient page, String order) {
        return body(page, order).filter(html -> !html.contains(FORM)).isPresent();
    }

    private static boolean ship(WebClient page, String order) {
        var html = body(page, order).filter(text -> text.contains(FORM));
        if (html.isEmpty()) {
            return false;
        }
        var parcel = Map.of("carrier", "DHL", "tracking", "T-" + order);
        var answer = page.postFrom(html.get(), "/orders/" + order + "/shipment", parcel);
        return answer.statusCode() == SEE_OTHER;
    }

    /** The page of an order, if it is there already. */
    private static Optional<String> body(WebClient page, String order) {
        try {
            var answer = page.get("/orders/" + order);
            return Optional.of(answer)
                    .filter(any -> any.statusCode() == OK)
                    .map(HttpResponse::body);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** How often Discogs has the number of each parcel. */
    private Map<String, Integer> tellings() {
        return orders.stream().collect(toMap(order -> order, this::tellings));
    }

    private int tellings(String order) {
        var answer = view.get("/marketplace/orders/" + order + "/messages");
        return answer.split("T-" + order + "\\b", -1).length - 1;
    }

    private static Map<String, Integer> onceEach(List<String> all) {
        return all.stream().collect(toMap(each -> each, each -> 1));
    }

    private Map<String, String> statusesInErp() {
        return JdbcClient.create(database())
                .sql("SELECT order_id, status FROM customer_order WHERE order_id IN (:orders)")
                .param("orders", orders)
                .query()
                .listOfRows()
                .stream()
                .collect(
                        toMap(
                                row -> (String) row.get("order_id"),
                                row -> (String) row.get("status")));
    }

    private JdbcDataSource database() {
        var database = new JdbcDataSource();
        database.setUrl("jdbc:h2:file:" + folder.resolve("erp"));
        return database;
    }

    private Map<String, String> allShipped() {
        return orders.stream().collect(toMap(order -> order, order -> "Shipped"));
    }
}
