/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A copy that is, was or may be for sale.
 *
 * @param price in the seller's currency
 * @param weight in grams; null for an estimate
 * @param formatQuantity how many items it counts as for shipping; null for an estimate
 */
public record Listing(
        long id,
        long releaseId,
        String status,
        String condition,
        String sleeveCondition,
        double price,
        boolean allowOffers,
        String comments,
        String externalId,
        String location,
        @Nullable Double weight,
        @Nullable Integer formatQuantity,
        Instant posted) {

    public static final String FOR_SALE = "For Sale";
    public static final String DRAFT = "Draft";
    public static final String SOLD = "Sold";
    public static final String EXPIRED = "Expired";

    /** All statuses of a listing (API section 6). */
    public static final List<String> STATUSES =
            List.of("Deleted", DRAFT, EXPIRED, FOR_SALE, SOLD, "Suspended", "Violation");

    /** A listing of which nothing is known. */
    public static Listing draft(long id, Instant posted) {
        return new Listing(
                id, 0, DRAFT, "", Condition.NOT_GRADED, 0, false, "", "", "", null, null, posted);
    }

    /** For sale, with the required values. */
    public Listing offered(long release, String mediaCondition, double newPrice) {
        return changed(id, release, FOR_SALE, mediaCondition, newPrice);
    }

    /** The same under another number. */
    public Listing numbered(long number) {
        return changed(number, releaseId, status, condition, price);
    }

    public Listing sold() {
        return changed(id, releaseId, SOLD, condition, price);
    }

    private Listing changed(
            long newId, long newRelease, String newStatus, String newCondition, double newPrice) {
        return new Listing(
                newId,
                newRelease,
                newStatus,
                newCondition,
                sleeveCondition,
                newPrice,
                allowOffers,
                comments,
                externalId,
                location,
                weight,
                formatQuantity,
                posted);
    }

    public boolean isForSale() {
        return status.equals(FOR_SALE);
    }

    /** Listings that are sold, deleted or blocked cannot be changed. */
    public boolean isEditable() {
        return List.of(FOR_SALE, DRAFT, EXPIRED).contains(status);
    }
}
