/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import static io.github.cameldiscogs.examples.seller.RunningShop.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/**
 * Discogs, a broker elsewhere or a PostgreSQL are away for a while, and nothing is lost or done
 * twice.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class OutagesTest {

    @TempDir Path folder;

    private final List<String> orders = new ArrayList<>();
    private DiscogsSandbox sandbox;
    private RemoteBroker broker;
    private EmbeddedPostgres database;
    private RunningShop shop;

    @BeforeEach
    void start() throws Exception {
        sandbox = DiscogsSandbox.builder().rateLimit(RateLimit.none()).start();
        broker = new RemoteBroker(folder.resolve("broker"));
        broker.start();
        database = database(0);
        shop =
                RunningShop.start(
                        sandbox,
                        folder,
                        Map.of(
                                "broker",
                                broker.bean(),
                                "database.url",
                                database.getJdbcUrl("postgres", "postgres")));
        // What was written about orders that were done before the shop began is not read
        soon().until(() -> !shop.column("SELECT order_id FROM customer_order").isEmpty());
        var first = shop.discogs().order("shellac_sally", shop.discogs().addListing(1));
        soon().until(() -> shop.column("SELECT order_id FROM customer_order").contains(first));
    }

    /** The same after each start. */
    private EmbeddedPostgres database(int port) throws IOException {
        var builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("postgres"))
                        .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    @AfterEach
    void stop() throws Exception {
        shop.close();
        broker.close();
        database.close();
        sandbox.close();
    }

    @Test
    void discogsIsAway() throws Exception {
        orderAndShip();
        sandbox.refuseConnections();
        var waits = orderAndShip();
        soon().until(() -> !shop.queues().look("waiting", 9).isEmpty());
        assertThat(shop.queues().look("waiting", 9).get(0).getStringProperty("advice"))
                .isEqualTo("Nothing: it is tried again.");
        sandbox.acceptConnections();

        assertThatAllIsDoneOnce();
        assertThat(orders).contains(waits);
    }

    @Test
    void theBrokerIsAway() throws Exception {
        orderAndShip();
        broker.stop();
        order();
        soon().until(() -> WebClient.of(shop).get("/").statusCode() == 503);
        broker.start();
        orders.forEach(this::ship);

        assertThatAllIsDoneOnce();
    }

    @Test
    void theDatabaseIsAway() throws Exception {
        orderAndShip();
        int port = database.getPort();
        database.close();
        orderAndShip();
        soon().until(() -> shop.queues().look("shipments", 9).isEmpty());
        database = database(port);

        assertThatAllIsDoneOnce();
    }

    @Test
    void queuesThatTheBrokerDoesNotHaveYetAreEmpty() {
        var page = WebClient.of(shop).get("/");

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(shop.queues().look("failed", 9)).isEmpty();
        assertThat(shop.queues().count("waiting", 9)).isZero();
    }

    @Test
    void theStockIsFollowedOnPostgres() {
        var shelf = new Shelf(shop);
        shelf.put(60);
        shelf.put("A-1", 249504, "12.50");
        soon().untilAsserted(() -> assertThat(shelf.listings()).hasSize(61));
        shelf.assertThatDiscogsFollows();
        shelf.updateAll("price = price + 1");
        shelf.update("A-1", "comments = NULL");
        soon().until(() -> shelf.listings("A-1").get(0).comments().isEmpty());
        shelf.assertThatDiscogsFollows();
        shop.discogs().order("shellac_sally", shelf.listings("A-1").get(0).id());
        soon().until(() -> !shelf.holder("A-1").isEmpty());
        shelf.update("S-1", "state = 'missing'");

        soon().untilAsserted(() -> assertThat(shelf.listings()).hasSize(59));
        shelf.assertThatDiscogsFollows();
        // They were found before their turn came
        shop.send("listings", "{\"step\":\"FIND\",\"skus\":[\"A-1\",\"S-2\"]}");
        shelf.put("A-2", 249504, "12.50");
        soon().until(() -> shelf.listings("A-2").size() == 1);
        assertThat(shop.queues().look("failed", 9)).isEmpty();
    }

    private String orderAndShip() {
        var order = order();
        ship(order);
        return order;
    }

    private String order() {
        var order = shop.discogs().order("shellac_sally", shop.discogs().addListing(1));
        shop.discogs().pay(order);
        orders.add(order);
        return order;
    }

    private void ship(String order) {
        shop.send(
                "shipments",
                """
                {"order": "%s", "carrier": "DHL", "trackingNumber": "T-%s"}
                """
                        .formatted(order, order));
    }

    private void assertThatAllIsDoneOnce() {
        // The first connections to a database that was away are not the newest
        soon().ignoreExceptionsInstanceOf(DataAccessException.class)
                .untilAsserted(
                        () ->
                                assertThat(
                                                shop.column(
                                                        "SELECT order_id FROM customer_order"
                                                                + " WHERE status = 'Shipped'"))
                                        .containsAll(orders));
        soon().untilAsserted(
                        () ->
                                assertThat(
                                                shop.column(
                                                        "SELECT order_id FROM order_message"
                                                                + " WHERE content LIKE '%T-1%'"))
                                        .containsExactlyInAnyOrderElementsOf(orders));
        assertThat(shop.queues().look("failed", 9)).isEmpty();
    }
}
