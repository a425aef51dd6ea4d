/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import java.util.List;
import java.util.stream.Stream;

/** The statuses of an order and their transitions (API section 6). */
public final class OrderStatus {

    static final String NEW_ORDER = "New Order";
    public static final String INVOICE_SENT = "Invoice Sent";
    static final String PAYMENT_RECEIVED = "Payment Received";
    static final String SHIPPED = "Shipped";
    static final String MERGED = "Merged";
    static final String REFUND_SENT = "Refund Sent";

    /** The statuses that a seller can set. */
    public static final List<String> SETTABLE =
            List.of(
                    NEW_ORDER,
                    "Buyer Contacted",
                    INVOICE_SENT,
                    "Payment Pending",
                    PAYMENT_RECEIVED,
                    "In Progress",
                    SHIPPED,
                    REFUND_SENT,
                    "Cancelled (Non-Paying Buyer)",
                    "Cancelled (Item Unavailable)",
                    "Cancelled (Per Buyer's Request)");

    /** Discogs numbers its statuses in this order (API section 5, OrderMessage). */
    public static final List<String> NUMBERED =
            List.of(
                    NEW_ORDER,
                    "Buyer Contacted",
                    INVOICE_SENT,
                    "Payment Pending",
                    PAYMENT_RECEIVED,
                    SHIPPED,
                    "In Progress",
                    REFUND_SENT,
                    MERGED,
                    "Cancelled (Non-Paying Buyer)",
                    "Cancelled (Item Unavailable)",
                    "Cancelled (Per Buyer's Request)");

    /** The filters for lists of orders. */
    public static final List<String> FILTERS =
            Stream.concat(
                            Stream.of("All"),
                            Stream.concat(
                                    SETTABLE.stream(),
                                    Stream.of(
                                            MERGED,
                                            "Order Changed",
                                            "Cancelled",
                                            "Cancelled (Refund Received)")))
                    .toList();

    private OrderStatus() {}

    /** The next statuses; none for a cancelled or merged order. */
    public static List<String> next(String status) {
        if (isCancelled(status) || status.equals(MERGED) || status.equals(REFUND_SENT)) {
            return List.of();
        }
        return status.equals(SHIPPED) ? List.of(SHIPPED, REFUND_SENT) : SETTABLE;
    }

    /** Whether shipping can still be charged. */
    public static boolean takesShipping(String status) {
        return !next(status).isEmpty()
                && !status.equals(PAYMENT_RECEIVED)
                && !status.equals(SHIPPED);
    }

    /** Whether the buyer can still pay. */
    static boolean takesPayment(String status) {
        return takesShipping(status) && !status.equals("In Progress");
    }

    /** Whether a filter finds an order of this status. */
    public static boolean matches(String status, String filter) {
        return filter.equals("All")
                || filter.equals(status)
                || filter.equals("Cancelled") && isCancelled(status);
    }

    /** Discogs's number of a status in messages. */
    static int number(String status) {
        return 1 + NUMBERED.indexOf(status);
    }

    static boolean isCancelled(String status) {
        return status.startsWith("Cancelled");
    }
}
