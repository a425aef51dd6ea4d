/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An order.
 *
 * @param id seller's number, a hyphen, and the number of the order
 * @param shipping in the seller's currency
 * @param messages oldest first
 */
public record Order(
        String id,
        String status,
        Instant created,
        List<Item> items,
        String shippingMethod,
        double shipping,
        String shippingAddress,
        String additionalInstructions,
        boolean archived,
        String buyer,
        List<OrderMessage> messages) {

    private static final double FEE_PERCENT = 9;

    /** A sold copy, with its price in the seller's currency. */
    public record Item(
            long listingId,
            long releaseId,
            double price,
            String mediaCondition,
            String sleeveCondition) {}

    public double total() {
        return rounded(items.stream().mapToDouble(Item::price).sum() + shipping);
    }

    /** Discogs's fee on the total. */
    public double fee() {
        return rounded(feeOf(total()));
    }

    /** To cents, which a sum of doubles is not. */
    private static double rounded(double amount) {
        return Math.rint(amount * 100) / 100;
    }

    /** Discogs's fee on an amount. */
    public static double feeOf(double amount) {
        return amount * FEE_PERCENT / 100;
    }

    public Instant lastActivity() {
        return messages.isEmpty() ? created : messages.get(messages.size() - 1).timestamp();
    }

    Order withStatus(String newStatus) {
        return new Order(
                id,
                newStatus,
                created,
                items,
                shippingMethod,
                shipping,
                shippingAddress,
                additionalInstructions,
                archived,
                buyer,
                messages);
    }

    Order withShipping(double amount) {
        return new Order(
                id,
                status,
                created,
                items,
                shippingMethod,
                amount,
                shippingAddress,
                additionalInstructions,
                archived,
                buyer,
                messages);
    }

    Order withMessage(OrderMessage message) {
        var more = new ArrayList<>(messages);
        more.add(message);
        return new Order(
                id,
                status,
                created,
                items,
                shippingMethod,
                shipping,
                shippingAddress,
                additionalInstructions,
                archived,
                buyer,
                List.copyOf(more));
    }
}
