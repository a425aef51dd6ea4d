/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.orders;

import io.github.cameldiscogs.model.Money;
import io.github.cameldiscogs.model.Order;
import io.github.cameldiscogs.model.OrderItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes orders into the ERP, each as often as it is told, and nothing older over what is newer.
 */
public final class OrderBook {

    private static final String SAVE_BUYER =
            """
            MERGE INTO buyer AS target
            USING (
                SELECT CAST(:buyer AS VARCHAR) AS username, CAST(:address AS VARCHAR) AS address, CAST(:scan AS BIGINT) AS scan
            ) AS source
            ON target.username = source.username
            WHEN MATCHED AND target.scan <= source.scan THEN
                UPDATE SET address = source.address, scan = source.scan
            WHEN NOT MATCHED THEN
                INSERT (username, address, scan) VALUES (source.username, source.address, source.scan)
            """;

    private static final String SAVE_ORDER =
            """
            MERGE INTO customer_order AS target
            USING (
                SELECT
                    CAST(:order AS VARCHAR) AS order_id,
                    CAST(:status AS VARCHAR) AS status,
                    CAST(:created AS TIMESTAMP WITH TIME ZONE) AS created,
                    CAST(:activity AS TIMESTAMP WITH TIME ZONE) AS last_activity,
                    CAST(:buyer AS VARCHAR) AS buyer,
                    CAST(:address AS VARCHAR) AS address,
                    CAST(:instructions AS VARCHAR) AS instructions,
                    CAST(:method AS VARCHAR) AS shipping_method,
                    CAST(:currency AS VARCHAR) AS currency,
                    CAST(:shipping AS NUMERIC(10, 2)) AS shipping,
                    CAST(:fee AS NUMERIC(10, 2)) AS fee,
                    CAST(:total AS NUMERIC(10, 2)) AS total,
                    CAST(:scan AS BIGINT) AS scan
            ) AS source
            ON target.order_id = source.order_id
            WHEN MATCHED AND target.scan <= source.scan THEN
                UPDATE SET
                    status = source.status, last_activity = source.last_activity, address = source.address,
                    instructions = source.instructions, shipping_method = source.shipping_method,
                    currency = source.currency, shipping = source.shipping, fee = source.fee,
                    total = source.total, scan = source.scan
            WHEN NOT MATCHED THEN
                INSERT (
                    order_id, status, created, last_activity, buyer, address, instructions, shipping_method,
                    currency, shipping, fee, total, scan
                )
                VALUES (
                    source.order_id, source.status, source.created, source.last_activity, source.buyer,
                    source.address, source.instructions, source.shipping_method, source.currency,
                    source.shipping, source.fee, source.total, source.scan
                )
            """;

    private static final String SAVE_ITEM =
            """
            MERGE INTO order_item AS target
            USING (
                SELECT
                    CAST(:order AS VARCHAR) AS order_id,
                    CAST(:listing AS BIGINT) AS listing_id,
                    CAST(:release AS BIGINT) AS release_id,
                    CAST(:description AS VARCHAR) AS description,
                    CAST(:media AS VARCHAR) AS media_condition,
                    CAST(:sleeve AS VARCHAR) AS sleeve_condition,
                    CAST(:price AS NUMERIC(10, 2)) AS price
            ) AS source
            ON target.order_id = source.order_id AND target.listing_id = source.listing_id
            WHEN MATCHED THEN UPDATE SET price = source.price
            WHEN NOT MATCHED THEN
                INSERT (
                    order_id, listing_id, release_id, description, media_condition, sleeve_condition, price, state
                )
                VALUES (
                    source.order_id, source.listing_id, source.release_id, source.description,
                    source.media_condition, source.sleeve_condition, source.price, 'unknown'
                )
            """;

    private static final String SAVE_HISTORY =
            """
            MERGE INTO order_history AS target
            USING (
                SELECT
                    CAST(:order AS VARCHAR) AS order_id, CAST(:scan AS BIGINT) AS scan,
                    CAST(:status AS VARCHAR) AS status
            ) AS source
            ON target.order_id = source.order_id AND target.scan = source.scan
            WHEN NOT MATCHED THEN
                INSERT (order_id, scan, status) VALUES (source.order_id, source.scan, source.status)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Claims claims;
    private final Payments payments;

    public OrderBook(JdbcClient jdbc, TransactionTemplate transaction, Claims claims) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.claims = claims;
        this.payments = new Payments(jdbc);
    }

    /** Whether there is still something to do for an order. */
    public boolean isOpen(Order order) {
        return OrderStatus.isOpen(order.status());
    }

    /**
     * Writes an order with its buyer, items and payment, and sees to its copies.
     *
     * @param scan the reading of the orders that has told of it
     */
    public void save(Order order, long scan) {
        transaction.executeWithoutResult(any -> write(order, scan));
    }

    private void write(Order order, long scan) {
        saveBuyer(order, scan);
        if (saveOrder(order, scan) == 0) {
            return;
        }
        jdbc.sql(SAVE_HISTORY)
                .param("order", order.id())
                .param("scan", scan)
                .param("status", order.status())
                .update();
        var items = Objects.requireNonNullElse(order.items(), List.<OrderItem>of());
        items.forEach(item -> saveItem(order, item));
        claims.settle(order.id(), items.stream().map(OrderItem::id).toList());
        if (OrderStatus.isPaid(order.status())) {
            payments.received(order.id(), amount(order.total()), order.lastActivity());
        }
    }

    private void saveBuyer(Order order, long scan) {
        jdbc.sql(SAVE_BUYER)
                .param("buyer", order.buyer().username())
                .param("address", order.shippingAddress())
                .param("scan", scan)
                .update();
    }

    private int saveOrder(Order order, long scan) {
        var shipping = order.shipping();
        return jdbc.sql(SAVE_ORDER)
                .param("order", order.id())
                .param("status", order.status())
                .param("created", order.created())
                .param("activity", order.lastActivity())
                .param("buyer", order.buyer().username())
                .param("address", order.shippingAddress())
                .param("instructions", order.additionalInstructions())
                .param("method", shipping == null ? null : shipping.method())
                .param("currency", order.total() == null ? null : order.total().currency())
                .param("shipping", shipping == null ? null : shipping.value())
                .param("fee", amount(order.fee()))
                .param("total", amount(order.total()))
                .param("scan", scan)
                .update();
    }

    private void saveItem(Order order, OrderItem item) {
        var release = item.release();
        jdbc.sql(SAVE_ITEM)
                .param("order", order.id())
                .param("listing", item.id())
                .param("release", release == null ? null : release.id())
                .param("description", release == null ? null : release.description())
                .param("media", item.mediaCondition())
                .param("sleeve", item.sleeveCondition())
                .param("price", amount(item.price()))
                .update();
    }

    private static BigDecimal amount(Money money) {
        return money == null ? null : money.value();
    }
}
