/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.orders;

/**
 * A parcel that is on its way.
 *
 * @param order the number of the order
 * @param carrier such as DHL
 * @param trackingNumber null if the parcel has none, also for an empty text
 */
public record Shipment(String order, String carrier, String trackingNumber) {

    public Shipment {
        // Each message holds an empty text: it would seem that the buyer was told
        trackingNumber = trackingNumber == null || trackingNumber.isBlank() ? null : trackingNumber;
    }

    /** What the buyer reads. */
    public String words() {
        var sent = "Your order " + order + " is on its way with " + carrier;
        return trackingNumber == null
                ? sent + "."
                : sent + ", tracking number " + trackingNumber + ".";
    }

    /** What tells the message about it from all others. */
    String mark() {
        return trackingNumber == null ? words() : trackingNumber;
    }
}
