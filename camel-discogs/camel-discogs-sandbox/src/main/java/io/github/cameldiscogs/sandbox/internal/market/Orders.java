/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import io.github.cameldiscogs.sandbox.internal.catalogue.Draw;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All orders of a seller. */
public final class Orders {

    private static final int GENERATED = 8;
    private static final Instant FIRST_DAY = Instant.parse("2024-02-01T20:15:00Z");
    private static final String ADDRESS = "Anna Käufer\nHauptstraße 1\n50667 Köln\nGermany";
    private static final List<String> BUYERS =
            List.of("memory", "vargind", "Skinheadmate", "jan_marian");
    private static final List<String> STATUSES =
            List.of(
                    OrderStatus.NEW_ORDER,
                    OrderStatus.INVOICE_SENT,
                    OrderStatus.PAYMENT_RECEIVED,
                    OrderStatus.SHIPPED,
                    "Cancelled (Non-Paying Buyer)",
                    "Merged",
                    OrderStatus.NEW_ORDER,
                    "Payment Pending");

    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final long sellerId;
    private final String seller;
    private final Clock clock;

    /**
     * @param inventory the source of the sold listings; a seller without any has no orders
     */
    public Orders(
            long seed,
            int ordinal,
            long sellerId,
            String seller,
            Inventory inventory,
            Clock clock) {
        this.sellerId = sellerId;
        this.seller = seller;
        this.clock = clock;
        var listings = inventory.all();
        for (int index = 0; index < GENERATED && !listings.isEmpty(); index++) {
            var draw = Draw.ofAccount(seed, ordinal, Draw.Kind.ORDER, index);
            var order = generated(nextId(), index, listings, draw);
            orders.put(order.id(), order);
        }
    }

    /** Orders listings for a buyer. */
    public synchronized Order place(String buyer, List<Listing> listings) {
        var now = clock.instant();
        var id = nextId();
        var order =
                new Order(
                        id,
                        OrderStatus.NEW_ORDER,
                        now,
                        listings.stream().map(Orders::item).toList(),
                        "Standard",
                        0,
                        ADDRESS,
                        "",
                        false,
                        buyer,
                        List.of(OrderMessage.status(now, buyer, id, OrderStatus.NEW_ORDER)));
        orders.put(id, order);
        return order;
    }

    public void writeAsBuyer(String id, String text) {
        var now = clock.instant();
        change(
                id,
                order ->
                        order.withMessage(
                                OrderMessage.text(now, order.buyer(), subject(id), text)));
    }

    /** Oldest first. */
    public synchronized List<Order> all() {
        return List.copyOf(orders.values());
    }

    public synchronized Optional<Order> find(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    /** Adds a message about it. */
    public Order setStatus(String id, String status) {
        var now = clock.instant();
        return change(
                id,
                order ->
                        order.withStatus(status)
                                .withMessage(OrderMessage.status(now, seller, id, status)));
    }

    /** Adds an invoice. */
    public Order setShipping(String id, double amount) {
        var now = clock.instant();
        return change(
                id,
                order ->
                        order.withShipping(amount)
                                .withMessage(
                                        OrderMessage.shipping(
                                                now, seller, order.shipping(), amount))
                                .withStatus(OrderStatus.INVOICE_SENT)
                                .withMessage(
                                        OrderMessage.status(
                                                now, seller, id, OrderStatus.INVOICE_SENT)));
    }

    /**
     * @param status the status to set with the message; null to keep it
     */
    public OrderMessage write(String id, String text, @Nullable String status) {
        var intro =
                status == null ? "" : seller + " changed the order status to " + status + ".\n\n";
        var message = OrderMessage.text(clock.instant(), seller, subject(id), intro + text);
        change(
                id,
                order -> (status == null ? order : order.withStatus(status)).withMessage(message));
        return message;
    }

    private String nextId() {
        return sellerId + "-" + (orders.size() + 1);
    }

    private static String subject(String id) {
        return "Discogs Order #" + id;
    }

    private synchronized Order change(String id, UnaryOperator<Order> change) {
        return orders.computeIfPresent(id, (any, order) -> change.apply(order));
    }

    private Order generated(String id, int index, List<Listing> listings, Draw draw) {
        var created = FIRST_DAY.plus(Duration.ofDays(9L * index));
        var status = STATUSES.get(index);
        var buyer = draw.pick(BUYERS);
        var items = List.of(item(draw.pick(listings)), item(draw.pick(listings)));
        var order =
                new Order(
                        id,
                        OrderStatus.NEW_ORDER,
                        created,
                        draw.chance(50) ? items : items.subList(0, 1),
                        draw.chance(50) ? "Standard" : "",
                        draw.chance(50) ? 0 : 5.5,
                        ADDRESS,
                        draw.chance(60) ? "" : "Please pack well, it's a gift",
                        draw.chance(25),
                        buyer,
                        List.of(
                                OrderMessage.status(created, buyer, id, OrderStatus.NEW_ORDER),
                                OrderMessage.text(
                                        created.plusSeconds(600),
                                        buyer,
                                        subject(id),
                                        "Grüße! When will you ship?")));
        var later = created.plus(Duration.ofDays(2));
        if (index == 1) {
            order = order.withMessage(OrderMessage.shipping(later, seller, 0, order.shipping()));
        }
        if (index == 4) {
            order = order.withMessage(OrderMessage.refund(later, seller, order.total()));
        }
        return status.equals(OrderStatus.NEW_ORDER)
                ? order
                : order.withStatus(status)
                        .withMessage(OrderMessage.status(later, seller, id, status));
    }

    private static Order.Item item(Listing listing) {
        return new Order.Item(
                listing.id(),
                listing.releaseId(),
                listing.price(),
                listing.condition(),
                listing.sleeveCondition());
    }
}
