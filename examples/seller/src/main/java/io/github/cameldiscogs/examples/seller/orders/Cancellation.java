/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.orders;

/**
 * An order that comes to nothing.
 *
 * @param order the number of the order
 * @param reason Item Unavailable, Non-Paying Buyer or Per Buyer's Request
 */
public record Cancellation(String order, String reason) {

    /** As Discogs writes it. */
    public String status() {
        return "Cancelled (" + reason + ")";
    }
}
