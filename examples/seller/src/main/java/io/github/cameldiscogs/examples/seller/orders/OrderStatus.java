/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.orders;

import java.util.Set;

/** What the statuses of Discogs mean for the copies and the money. */
final class OrderStatus {

    static final String MERGED = "Merged";
    static final String SHIPPED = "Shipped";
    static final String ITEM_UNAVAILABLE = "Cancelled (Item Unavailable)";

    private static final Set<String> PAID = Set.of("Payment Received", "In Progress", SHIPPED);

    private OrderStatus() {}

    static boolean isCancelled(String status) {
        return status.startsWith("Cancelled");
    }

    static boolean isPaid(String status) {
        return PAID.contains(status);
    }

    /** Whether there is still something to do for the seller. */
    static boolean isOpen(String status) {
        return !isCancelled(status)
                && !status.equals(MERGED)
                && !status.equals(SHIPPED)
                && !status.equals("Refund Sent");
    }
}
