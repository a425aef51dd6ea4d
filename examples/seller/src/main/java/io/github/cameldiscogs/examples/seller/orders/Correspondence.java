/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.orders;

import io.github.cameldiscogs.model.OrderMessage;
import io.github.cameldiscogs.model.UserRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes into the ERP what was written about orders, each message once. */
public final class Correspondence {

    private static final String SAVE =
            """
            MERGE INTO order_message AS target
            USING (
                SELECT
                    CAST(:order AS VARCHAR) AS order_id,
                    CAST(:fingerprint AS VARCHAR) AS fingerprint,
                    CAST(:kind AS VARCHAR) AS kind,
                    CAST(:sent AS TIMESTAMP WITH TIME ZONE) AS sent,
                    CAST(:sender AS VARCHAR) AS sender,
                    CAST(:subject AS VARCHAR) AS subject,
                    CAST(:content AS VARCHAR) AS content
            ) AS source
            ON target.order_id = source.order_id AND target.fingerprint = source.fingerprint
            WHEN NOT MATCHED THEN
                INSERT (order_id, fingerprint, kind, sent, sender, subject, content)
                VALUES (
                    source.order_id, source.fingerprint, source.kind, source.sent, source.sender,
                    source.subject, source.content
                )
            """;

    private static final long SECOND = 1_000;

    private final Clock clock = Clock.systemUTC();
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Payments payments;

    public Correspondence(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.payments = new Payments(jdbc);
    }

    /**
     * How long it takes until the second is over in which a change was told.
     *
     * @param told in milliseconds since 1970, by the clock of the broker
     * @return milliseconds
     */
    public long rest(long told) {
        return Math.max(0, Math.min(SECOND, told + SECOND - clock.millis()));
    }

    /** Writes all messages of an order that are not there yet. */
    public void save(String orderId, Iterable<OrderMessage> messages) {
        transaction.executeWithoutResult(
                any -> messages.forEach(message -> write(orderId, message)));
    }

    private void write(String orderId, OrderMessage message) {
        jdbc.sql(SAVE)
                .param("order", orderId)
                .param("fingerprint", fingerprint(message))
                .param("kind", message.type())
                .param("sent", message.timestamp())
                .param("sender", sender(message))
                .param("subject", message.subject())
                .param("content", message.message())
                .update();
        if (message.refund() != null) {
            payments.refunded(orderId, message.refund().amount(), message.timestamp());
        }
    }

    private static String sender(OrderMessage message) {
        return Stream.of(message.from(), message.actor())
                .filter(user -> user != null)
                .map(UserRef::username)
                .findFirst()
                .orElse(null);
    }

    private static String fingerprint(OrderMessage message) {
        var content =
                String.join(
                        "\n",
                        String.valueOf(message.type()),
                        String.valueOf(message.timestamp()),
                        String.valueOf(sender(message)),
                        String.valueOf(message.message()));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each Java has SHA-256", e);
        }
    }
}
