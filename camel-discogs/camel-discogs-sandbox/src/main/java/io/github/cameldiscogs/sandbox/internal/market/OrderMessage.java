/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of an order.
 *
 * @param sender its author or cause
 * @param statusId of messages about the status
 * @param oldShipping of messages about shipping
 * @param newShipping of messages about shipping
 * @param refund of messages about refunds
 */
public record OrderMessage(
        Type type,
        Instant timestamp,
        String subject,
        String message,
        String sender,
        @Nullable Integer statusId,
        @Nullable Double oldShipping,
        @Nullable Double newShipping,
        @Nullable Double refund) {

    /** The subject of a message. */
    public enum Type {
        MESSAGE,
        STATUS,
        SHIPPING,
        REFUND_SENT
    }

    static OrderMessage text(Instant when, String sender, String subject, String message) {
        return new OrderMessage(
                Type.MESSAGE, when, subject, message, sender, null, null, null, null);
    }

    static OrderMessage status(Instant when, String sender, String orderId, String status) {
        var message =
                sender
                        + " changed the order status to "
                        + status
                        + ".\n\n\nYour buyer has been informed about order "
                        + orderId
                        + ".";
        return new OrderMessage(
                Type.STATUS,
                when,
                "Discogs Order #" + orderId,
                message,
                sender,
                OrderStatus.number(status),
                null,
                null,
                null);
    }

    static OrderMessage shipping(Instant when, String sender, double before, double after) {
        var message = "%s set the shipping price to %.2f.".formatted(sender, after);
        return new OrderMessage(
                Type.SHIPPING, when, "", message, sender, null, before, after, null);
    }

    static OrderMessage refund(Instant when, String sender, double amount) {
        var message = "%s sent a refund of %.2f.".formatted(sender, amount);
        return new OrderMessage(
                Type.REFUND_SENT, when, "", message, sender, null, null, null, amount);
    }
}
