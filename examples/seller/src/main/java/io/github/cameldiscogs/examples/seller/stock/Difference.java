/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.stock;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * A copy that Discogs has otherwise than the stock, and what its listing should be.
 *
 * @param step what is to be done, as the database calls it
 * @param listingId null if there is no listing, or its number is not known
 * @param since when the listing came into its state; null if there is none
 * @param wanted whether it is in stock
 * @param price in the currency of the seller
 * @param clears whether a text of the listing is to be empty
 */
public record Difference(
        String sku,
        String step,
        Long listingId,
        OffsetDateTime since,
        boolean wanted,
        long releaseId,
        String mediaCondition,
        String sleeveCondition,
        String comments,
        String location,
        BigDecimal price,
        boolean clears) {

    static final String COLUMNS =
            "sku, step, listing_id, since, wanted, release_id, media_condition, sleeve_condition, comments,"
                    + " location, price, clears";
}
