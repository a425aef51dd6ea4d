/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads orders in the ERP. */
public final class Ledger {

    /** Of what was written about an order, and of its statuses: the newest. */
    static final int MOST_OF_ORDER = 100;

    private final JdbcClient jdbc;

    public Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An order in a list.
     *
     * @param unavailable how many of its items somebody else has
     */
    record Line(
            String orderId,
            String status,
            OffsetDateTime created,
            String buyer,
            BigDecimal total,
            String currency,
            long items,
            long unavailable) {}

    /** An order. All but its number, status and time may be null. */
    public record Order(
            String orderId,
            String status,
            OffsetDateTime created,
            OffsetDateTime lastActivity,
            String buyer,
            String address,
            String instructions,
            String shippingMethod,
            String currency,
            BigDecimal shipping,
            BigDecimal fee,
            BigDecimal total) {}

    /**
     * An item of an order.
     *
     * @param sku of the copy; null if it is not known
     * @param location where the copy is; null if it is not known
     */
    public record Item(
            long listingId,
            String description,
            String mediaCondition,
            String sleeveCondition,
            BigDecimal price,
            String state,
            String sku,
            String location) {

        /** Whether it is in the order no more. */
        public boolean isReleased() {
            return state.equals("released");
        }
    }

    record Message(
            String kind, OffsetDateTime sent, String sender, String subject, String content) {}

    record Payment(String kind, BigDecimal amount, OffsetDateTime paid) {}

    record Step(String status, OffsetDateTime seen) {}

    /** The statuses of Discogs that some order is in. */
    public List<String> statuses(Predicate<String> condition) {
        return jdbc
                .sql("SELECT DISTINCT status FROM customer_order ORDER BY status")
                .query(String.class)
                .list()
                .stream()
                .filter(condition)
                .toList();
    }

    /** Orders in one of some statuses, newest first. */
    List<Line> orders(List<String> statuses, int skip, int most) {
        if (statuses.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT
                            listed_order.order_id, status, created, buyer, total, currency,
                            COUNT(order_item.listing_id) AS items,
                            COUNT(*) FILTER (WHERE order_item.state = 'unavailable') AS unavailable
                        FROM (
                            SELECT order_id, status, created, buyer, total, currency FROM customer_order
                            WHERE status IN (:statuses)
                            ORDER BY created DESC, order_id DESC LIMIT :most OFFSET :skip
                        ) AS listed_order
                        LEFT JOIN order_item ON order_item.order_id = listed_order.order_id
                        GROUP BY listed_order.order_id, status, created, buyer, total, currency
                        ORDER BY created DESC, listed_order.order_id DESC
                        """)
                .param("statuses", statuses)
                .param("skip", skip)
                .param("most", most)
                .query(Line.class)
                .list();
    }

    public Optional<Order> order(String orderId) {
        return jdbc.sql(
                        """
                        SELECT
                            order_id, status, created, last_activity, buyer, address, instructions,
                            shipping_method, currency, shipping, fee, total
                        FROM customer_order WHERE order_id = :order
                        """)
                .param("order", orderId)
                .query(Order.class)
                .optional();
    }

    public List<Item> items(String orderId) {
        return jdbc.sql(
                        """
                        SELECT
                            order_item.listing_id, order_item.description, order_item.media_condition,
                            order_item.sleeve_condition, order_item.price, order_item.state, stock.sku,
                            NULLIF(stock.location, '') AS location
                        FROM order_item
                        LEFT JOIN listed ON listed.listing_id = order_item.listing_id
                        LEFT JOIN stock ON stock.sku = listed.sku
                        WHERE order_item.order_id = :order
                        ORDER BY NULLIF(stock.location, '') NULLS LAST, order_item.listing_id
                        """)
                .param("order", orderId)
                .query(Item.class)
                .list();
    }

    List<Message> messages(String orderId) {
        return ofOrder(
                "SELECT kind, sent, sender, subject, content FROM order_message"
                        + " WHERE order_id = :order ORDER BY sent DESC, fingerprint LIMIT :most",
                orderId,
                Message.class);
    }

    List<Payment> payments(String orderId) {
        return ofOrder(
                "SELECT kind, amount, paid FROM payment"
                        + " WHERE order_id = :order ORDER BY paid DESC LIMIT :most",
                orderId,
                Payment.class);
    }

    List<Step> history(String orderId) {
        return ofOrder(
                "SELECT status, seen FROM order_history"
                        + " WHERE order_id = :order ORDER BY scan DESC LIMIT :most",
                orderId,
                Step.class);
    }

    private <T> List<T> ofOrder(String sql, String orderId, Class<T> type) {
        return jdbc.sql(sql)
                .param("order", orderId)
                .param("most", MOST_OF_ORDER)
                .query(type)
                .list();
    }
}
