/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import static io.github.cameldiscogs.examples.seller.RunningShop.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.DiscogsSandboxExtension;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Orders come into the ERP, with all that becomes of them. */
class OrdersTest {

    @RegisterExtension
    static final DiscogsSandboxExtension DISCOGS =
            DiscogsSandboxExtension.with(DiscogsSandbox.builder().rateLimit(RateLimit.none()));

    @TempDir Path folder;

    private RunningShop shop;

    @BeforeEach
    void start(DiscogsSandbox sandbox) {
        shop = RunningShop.start(sandbox, folder);
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void anOrderIsWrittenDownWithWhatBecomesOfIt() {
        long listing = shop.discogs().addListing(249504);
        var order = shop.discogs().order("shellac_sally", listing);
        soon().untilAsserted(() -> assertThat(status(order)).isEqualTo("New Order"));

        shop.discogs().writeAsBuyer(order, "Is it heavy?");
        soon().untilAsserted(
                        () ->
                                assertThat(
                                                shop.column(
                                                        "SELECT content FROM order_message WHERE sender = 'shellac_sally'"))
                                        .contains("Is it heavy?"));
        shop.discogs().pay(order);
        soon().untilAsserted(() -> assertThat(status(order)).isEqualTo("Payment Received"));
        assertThat(shop.column("SELECT kind FROM payment WHERE order_id = '" + order + "'"))
                .containsExactly("received");
        shop.send(
                "shipments",
                """
                {"order": "%s", "carrier": "DHL", "trackingNumber": "00340434"}
                """
                        .formatted(order));
        soon().untilAsserted(() -> assertThat(status(order)).isEqualTo("Shipped"));
        soon().untilAsserted(
                        () ->
                                assertThat(
                                                shop.column(
                                                        "SELECT content FROM order_message WHERE content LIKE '%00340434%'"))
                                        .hasSize(1));
    }

    private String status(String order) {
        return shop.database()
                .sql("SELECT status FROM customer_order WHERE order_id = :order")
                .param("order", order)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
