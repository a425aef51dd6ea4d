/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import io.github.cameldiscogs.sandbox.internal.catalogue.Draw;
import io.github.cameldiscogs.sandbox.internal.catalogue.People;
import io.github.cameldiscogs.sandbox.internal.catalogue.Population;
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

    private static final List<String> STATUSES =
            List.of(
                    OrderStatus.SHIPPED,
                    "Cancelled (Non-Paying Buyer)",
                    "Merged",
                    OrderStatus.PAYMENT_RECEIVED,
                    "Payment Pending",
                    OrderStatus.INVOICE_SENT,
                    OrderStatus.NEW_ORDER,
                    OrderStatus.NEW_ORDER);

    /** So many days before the sandbox starts, the orders came. */
    private static final List<Integer> DAYS = List.of(97, 71, 44, 13, 9, 6, 3, 1);

    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 22;
    private static final List<String> INSTRUCTIONS =
            List.of(
                    "Please pack well, it's a gift",
                    "Please leave it with the neighbour",
                    "No invoice in the parcel, please",
                    "Record outside of the sleeve, danke!");
    private static final List<String> QUESTIONS =
            List.of(
                    "Grüße! When will you ship?",
                    "Hi, does it come with the insert?",
                    "Thank you for the fast reply. I'll pay tonight.",
                    "Could you add it to my other order?",
                    "Is the sleeve split anywhere?");

    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final long sellerId;
    private final String seller;
    private final Population population;
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
            Population population,
            Clock clock) {
        this.sellerId = sellerId;
        this.seller = seller;
        this.population = population;
        this.clock = clock;
        var today = Sessions.yesterday(clock.instant());
        for (int index = 0; index < STATUSES.size() && inventory.countForSale() > 0; index++) {
            var draw = Draw.ofAccount(seed, ordinal, Draw.Kind.ORDER, index);
            var listings = inventory.all().stream().filter(Listing::isForSale).toList();
            var order = generated(nextId(), index, listings, today, draw);
            orders.put(order.id(), order);
            if (!OrderStatus.isCancelled(order.status())) {
                order.items().forEach(item -> inventory.change(item.listingId(), Listing::sold));
            }
        }
    }

    /** Orders listings for a buyer. */
    public Order place(String buyer, List<Listing> listings) {
        return placed(buyer, listings.stream().map(Orders::item).toList());
    }

    /** One order of the items of several. */
    public synchronized Order merge(List<Order> merged) {
        merged.forEach(order -> setStatus(order.id(), OrderStatus.MERGED));
        return placed(
                merged.get(0).buyer(),
                merged.stream().flatMap(order -> order.items().stream()).toList());
    }

    private synchronized Order placed(String buyer, List<Order.Item> items) {
        var now = clock.instant();
        var id = nextId();
        var order =
                new Order(
                        id,
                        OrderStatus.NEW_ORDER,
                        now,
                        items,
                        "Standard",
                        0,
                        People.address(buyer),
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

    /**
     * @throws IllegalStateException if it was paid, cancelled or merged before
     */
    public void pay(String id) {
        var now = clock.instant();
        var paid = OrderStatus.PAYMENT_RECEIVED;
        change(
                id,
                order -> {
                    if (!OrderStatus.takesPayment(order.status())) {
                        throw new IllegalStateException(
                                "Order " + id + " is " + order.status() + " and cannot be paid");
                    }
                    return order.withStatus(paid)
                            .withMessage(OrderMessage.status(now, order.buyer(), id, paid));
                });
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

    private Order generated(
            String id, int index, List<Listing> listings, Instant today, Draw draw) {
        long second = 3_600L * draw.between(FIRST_HOUR, LAST_HOUR) + draw.below(3_600);
        var created = today.minus(Duration.ofDays(DAYS.get(index))).plusSeconds(second);
        var status = STATUSES.get(index);
        var buyer = population.someone(draw);
        var one = item(draw.pick(listings));
        var another = item(draw.pick(listings));
        boolean both = draw.chance(50) && !one.equals(another);
        var order =
                new Order(
                        id,
                        OrderStatus.NEW_ORDER,
                        created,
                        both ? List.of(one, another) : List.of(one),
                        draw.chance(50) ? "Standard" : "",
                        draw.chance(50) ? 0 : 5.5,
                        People.address(buyer),
                        draw.chance(60) ? "" : draw.pick(INSTRUCTIONS),
                        draw.chance(25),
                        buyer,
                        List.of(
                                OrderMessage.status(created, buyer, id, OrderStatus.NEW_ORDER),
                                OrderMessage.text(
                                        created.plusSeconds(120 + draw.below(2_000)),
                                        buyer,
                                        subject(id),
                                        draw.pick(QUESTIONS))));
        var later = created.plusSeconds(3_600 + draw.below(50_000));
        if (status.equals(OrderStatus.INVOICE_SENT)) {
            order = order.withMessage(OrderMessage.shipping(later, seller, 0, order.shipping()));
        }
        if (status.startsWith("Cancelled")) {
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
