/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.stock;

import io.github.cameldiscogs.model.Listing;
import io.github.cameldiscogs.request.ListingDetails;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What the listing of a copy should be, in the words of Discogs. */
final class Offer {

    static final String FOR_SALE = "For Sale";

    private Offer() {}

    /** A new listing, with the number of the copy, by which it can be found. */
    static ListingDetails created(Difference copy) {
        return ListingDetails.builder()
                .releaseId(copy.releaseId())
                .condition(copy.mediaCondition())
                .sleeveCondition(copy.sleeveCondition())
                .price(copy.price())
                .comments(copy.comments())
                .location(copy.location())
                .externalId(copy.sku())
                .build();
    }

    /** All of a listing that may have changed; an empty text clears what is there. */
    static ListingDetails edited(Difference copy) {
        return ListingDetails.builder()
                .condition(copy.mediaCondition())
                .sleeveCondition(copy.sleeveCondition())
                .price(copy.price())
                .comments(text(copy.comments()))
                .location(text(copy.location()))
                .status(FOR_SALE)
                .build();
    }

    /** A row of a file of changes, in which nothing can be cleared. */
    static Map<String, Object> editedRow(Difference copy) {
        var row = new LinkedHashMap<String, Object>(deletedRow(copy));
        row.put("price", copy.price());
        row.put("condition", copy.mediaCondition());
        row.put("sleeveCondition", text(copy.sleeveCondition()));
        row.put("comments", text(copy.comments()));
        row.put("location", text(copy.location()));
        row.values().removeIf(""::equals);
        return row;
    }

    static Map<String, Object> deletedRow(Difference copy) {
        return Map.of("listingId", copy.listingId());
    }

    /** Whether a listing is as the copy is in stock. */
    static boolean isAs(Difference copy, Listing listing) {
        return FOR_SALE.equals(listing.status())
                && Objects.equals(copy.mediaCondition(), listing.condition())
                && (copy.sleeveCondition() == null
                        || copy.sleeveCondition().equals(listing.sleeveCondition()))
                && text(copy.comments()).equals(text(listing.comments()))
                && text(copy.location()).equals(text(listing.location()))
                && copy.price().compareTo(price(listing)) == 0;
    }

    /** In the currency of the seller. */
    static BigDecimal price(Listing listing) {
        var original = listing.originalPrice();
        return original != null && original.value() != null
                ? original.value()
                : listing.price().value();
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
