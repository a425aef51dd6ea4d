/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import static io.github.cameldiscogs.examples.seller.RunningShop.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.examples.seller.failures.Queues;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RateLimit;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong waits, or is where a person finds it, and nothing is done twice. */
class FailuresTest {

    private static final DiscogsSandbox SANDBOX =
            DiscogsSandbox.builder().rateLimit(RateLimit.none()).start();

    private static RunningShop shop;

    @BeforeAll
    static void start(@TempDir Path folder) {
        shop = RunningShop.start(SANDBOX, folder);
    }

    @AfterAll
    static void stop() {
        shop.close();
        SANDBOX.close();
    }

    @AfterEach
    void dropFailed() {
        SANDBOX.clearFaults();
        shop.queues().look(Queues.FAILED, 100).forEach(each -> shop.queues().drop(id(each)));
    }

    private static String id(Message message) {
        try {
            return message.getJMSMessageID();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatFailsOnTheWayIsDoneLaterAndOnce() {
        SANDBOX.fault(Fault.emptyAnswer(503).onPath("/marketplace/orders/.*").times(7));
        var order = paidOrder();

        ship(order, "TRACK-503");

        soon().untilAsserted(() -> assertThat(status(order)).isEqualTo("Shipped"));
        assertThat(mentions(order, "TRACK-503")).isEqualTo(1);
        assertThat(shop.queues().look(Queues.FAILED, 9)).isEmpty();
    }

    /** Discogs has done it, and nobody knows. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/messages"})
    void whatWasDoneWithoutAnAnswerIsNotDoneAgain(String path) {
        var order = paidOrder();
        SANDBOX.fault(
                Fault.closeBeforeAnswer()
                        .on(
                                request ->
                                        request.method().equals("POST")
                                                && request.path()
                                                        .equals(
                                                                "/marketplace/orders/"
                                                                        + order
                                                                        + path))
                        .times(1));

        ship(order, "TRACK-" + path.length());

        soon().untilAsserted(() -> assertThat(status(order)).isEqualTo("Shipped"));
        soon().untilAsserted(() -> assertThat(shop.queues().look(Queues.WAITING, 9)).isEmpty());
        assertThat(mentions(order, "TRACK-" + path.length())).isEqualTo(1);
        assertThat(mentions(order, "changed the order status to Shipped")).isEqualTo(1);
    }

    /** As programs say it that have no null. */
    @Test
    void theBuyerIsToldOfAParcelWhoseTrackingNumberIsEmpty() {
        var order = paidOrder();

        ship(order, "");

        soon().untilAsserted(() -> assertThat(status(order)).isEqualTo("Shipped"));
        assertThat(mentions(order, "is on its way with DHL.")).isEqualTo(1);
    }

    @Test
    void theBuyerIsToldOfAParcelWhoseTrackingNumberStandsInAnotherMessage() {
        var order = paidOrder();
        shop.discogs().writeAsBuyer(order, "Is it 45 rpm?");

        ship(order, "5");

        soon().untilAsserted(() -> assertThat(status(order)).isEqualTo("Shipped"));
        assertThat(mentions(order, "tracking number 5.")).isEqualTo(1);
    }

    @Test
    void anInvoiceIsSentOnce() {
        var order = shop.discogs().order("shellac_sally", shop.discogs().addListing(1));
        SANDBOX.fault(
                Fault.resetBeforeAnswer().on(request -> request.method().equals("POST")).times(1));

        shop.send("invoices", "{\"order\": \"%s\", \"shipping\": 5.50}".formatted(order));

        soon().untilAsserted(() -> assertThat(status(order)).isEqualTo("Invoice Sent"));
        soon().untilAsserted(() -> assertThat(shop.queues().look(Queues.WAITING, 9)).isEmpty());
        assertThat(mentions(order, "set the shipping price")).isEqualTo(1);
        assertThat(
                        shop.column(
                                "SELECT shipping FROM customer_order WHERE order_id = '"
                                        + order
                                        + "'"))
                .containsExactly("5.50");
    }

    /** Nobody knows that the invoice was sent, and the buyer has paid it. */
    @Test
    void anInvoiceThatIsPaidIsNoFailure() {
        var order = shop.discogs().order("shellac_sally", shop.discogs().addListing(1));
        var path = "/marketplace/orders/" + order;
        var sent = new AtomicBoolean();
        SANDBOX.beforeRequest(
                request -> {
                    if (!request.path().equals(path)) {
                        return;
                    }
                    if (request.method().equals("POST")) {
                        sent.set(true);
                    } else if (sent.getAndSet(false)) {
                        shop.discogs().pay(order);
                    }
                });
        SANDBOX.fault(
                Fault.closeBeforeAnswer().on(request -> request.method().equals("POST")).times(1));

        shop.send("invoices", "{\"order\": \"%s\", \"shipping\": 5.50}".formatted(order));

        soon().untilAsserted(() -> assertThat(status(order)).isEqualTo("Payment Received"));
        soon().untilAsserted(() -> assertThat(shop.queues().look(Queues.WAITING, 9)).isEmpty());
        soon().untilAsserted(() -> assertThat(shop.queues().look("invoices", 9)).isEmpty());
        assertThat(shop.queues().look(Queues.FAILED, 9)).isEmpty();
        assertThat(mentions(order, "set the shipping price")).isEqualTo(1);
    }

    @Test
    void whatDiscogsRefusesIsForAPersonWithTheReason() throws JMSException {
        var order = paidOrder();

        shop.send("invoices", "{\"order\": \"%s\", \"shipping\": 5.50}".formatted(order));

        var message = failed();
        assertThat(message.getStringProperty("origin")).isEqualTo("invoices");
        assertThat(message.getStringProperty("operation")).isEqualTo("editOrder");
        assertThat(message.getIntProperty("status")).isEqualTo(422);
        assertThat(message.getStringProperty("reason"))
                .isEqualTo("Shipping cannot be set on an order that is Payment Received.");
        assertThat(message.getStringProperty("advice")).contains("try it again or drop it");
    }

    @Test
    void whatIsTriedAgainByAPersonIsDone() throws JMSException {
        SANDBOX.fault(Fault.emptyAnswer(404).onPath("/marketplace/orders/.*").times(1));
        var order = paidOrder();
        ship(order, "TRACK-AGAIN");
        var message = failed();
        assertThat(message.getIntProperty("status")).isEqualTo(404);

        assertThat(shop.queues().replay(message.getJMSMessageID())).isTrue();

        soon().untilAsserted(() -> assertThat(status(order)).isEqualTo("Shipped"));
        assertThat(shop.queues().replay(message.getJMSMessageID())).isFalse();
        assertThat(shop.queues().drop(message.getJMSMessageID())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"carrier\": \"DHL\"}",
                "{\"order\": \" \", \"carrier\": \"DHL\"}",
                "{\"order\": \"1-1\"}",
                "{\"order\": \"1-1\", \"carrier\": {}}",
                "{\"order\": \"1-1\", \"carrier\": \"DHL\"} and more",
                "{\"order\": \"1-1\", \"carrier\": \"DHL\", \"tracking\": \"Elm Street\"}",
                "Elm Street 5",
                "null",
                ""
            })
    void whatCannotBeReadIsForAPerson(String text) throws JMSException {
        shop.send("shipments", text);

        var message = failed();
        assertThat(message.getStringProperty("reason"))
                .containsAnyOf(
                        "is missing",
                        "no field of shipment is named tracking, only [",
                        "is not the JSON of shipment")
                .doesNotContain("Elm");
        assertThat(message.getStringProperty("advice")).isNotEmpty();
    }

    @Test
    void allThatFailedCanBeTriedAgain() {
        var orders = IntStream.range(0, 5).mapToObj(any -> paidOrder()).toList();
        SANDBOX.fault(
                Fault.emptyAnswer(403).on(request -> request.method().equals("POST")).times(5));
        orders.forEach(order -> ship(order, "TRACK-ALL"));
        soon().untilAsserted(() -> assertThat(shop.queues().look(Queues.FAILED, 9)).hasSize(5));
        SANDBOX.clearFaults();

        shop.queues().replayAll();

        soon().untilAsserted(
                        () -> assertThat(orders).extracting(this::status).containsOnly("Shipped"));
        assertThat(shop.queues().look(Queues.FAILED, 9)).isEmpty();
    }

    private String paidOrder() {
        var order = shop.discogs().order("shellac_sally", shop.discogs().addListing(1));
        shop.discogs().pay(order);
        return order;
    }

    private static void ship(String order, String trackingNumber) {
        shop.send(
                "shipments",
                """
                {"order": "%s", "carrier": "DHL", "trackingNumber": "%s"}
                """
                        .formatted(order, trackingNumber));
    }

    private static Message failed() {
        List<Message> messages =
                soon().until(() -> shop.queues().look(Queues.FAILED, 2), found -> !found.isEmpty());
        return messages.get(0);
    }

    private String status(String order) {
        return shop
                .column("SELECT status FROM customer_order WHERE order_id = '" + order + "'")
                .stream()
                .findFirst()
                .orElse("");
    }

    /** How often the buyer was told; the ERP knows of all when it knows of one. */
    private static int mentions(String order, String words) {
        soon().until(() -> written(order, words) > 0);
        return written(order, words);
    }

    private static int written(String order, String words) {
        return shop.column(
                        "SELECT content FROM order_message WHERE order_id = '%s' AND content LIKE '%%%s%%'"
                                .formatted(order, words))
                .size();
    }
}
