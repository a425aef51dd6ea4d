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

    /** Shorter ones could be a price, or a day. */
    private static final int LEAST_OF_NUMBER = 8;

    public Shipment {
        trackingNumber = trackingNumber == null || trackingNumber.isBlank() ? null : trackingNumber;
    }

    /** What the buyer reads. */
    public String words() {
        var sent = "Your order " + order + " is on its way with " + carrier;
        return trackingNumber == null
                ? sent + "."
                : sent + ", tracking number " + trackingNumber + ".";
    }

    /** Whether a message tells of it, whoever has written that. */
    boolean isIn(String message) {
        return message.contains(words()) || isDistinct() && message.contains(trackingNumber);
    }

    /** Whether it would not stand in a message about something else. */
    private boolean isDistinct() {
        return trackingNumber != null && trackingNumber.length() >= LEAST_OF_NUMBER;
    }
}
