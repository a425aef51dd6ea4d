/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.orders;

import java.util.Set;

/** What the statuses of Discogs mean for the copies and the money. */
public final class OrderStatus {

    static final String MERGED = "Merged";
    static final String SHIPPED = "Shipped";
    static final String ITEM_UNAVAILABLE = "Cancelled (Item Unavailable)";

    private static final Set<String> PAID = Set.of("Payment Received", "In Progress", SHIPPED);

    private OrderStatus() {}

    static boolean isCancelled(String status) {
        return status.startsWith("Cancelled");
    }

    public static boolean isPaid(String status) {
        return PAID.contains(status);
    }

    /** Whether it stands for something that was sold: what was merged counts where it is now. */
    public static boolean isSale(String status) {
        return !isCancelled(status) && !status.equals(MERGED);
    }

    /** Whether there is still something to do for the seller. */
    public static boolean isOpen(String status) {
        return !isCancelled(status)
                && !status.equals(MERGED)
                && !status.equals(SHIPPED)
                && !status.equals("Refund Sent");
    }
}
