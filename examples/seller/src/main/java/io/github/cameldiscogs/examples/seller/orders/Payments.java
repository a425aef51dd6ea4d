/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.orders;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was paid for orders, once, and what was paid back. */
final class Payments {

    private static final String SAVE =
            """
            MERGE INTO payment AS target
            USING (
                SELECT
                    CAST(:order AS VARCHAR) AS order_id, CAST(:kind AS VARCHAR) AS kind,
                    CAST(:amount AS NUMERIC(10, 2)) AS amount,
                    CAST(:paid AS TIMESTAMP WITH TIME ZONE) AS paid
            ) AS source
            ON target.order_id = source.order_id AND target.kind = source.kind
                AND (source.kind = 'received' OR target.paid = source.paid)
            WHEN NOT MATCHED THEN
                INSERT (order_id, kind, amount, paid)
                VALUES (source.order_id, source.kind, source.amount, source.paid)
            """;

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void received(String orderId, BigDecimal amount, OffsetDateTime paid) {
        save(orderId, "received", amount, paid);
    }

    void refunded(String orderId, BigDecimal amount, OffsetDateTime paid) {
        save(orderId, "refunded", amount, paid);
    }

    private void save(String orderId, String kind, BigDecimal amount, OffsetDateTime paid) {
        jdbc.sql(SAVE)
                .param("order", orderId)
                .param("kind", kind)
                .param("amount", amount)
                .param("paid", paid)
                .update();
    }
}
