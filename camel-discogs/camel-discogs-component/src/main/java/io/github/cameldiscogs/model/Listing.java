/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item for sale in the Marketplace. Source: Discogs API, Listing.
 *
 * @param id beyond 32 bits
 * @param uri web page
 * @param status for example For Sale, Draft or Sold
 * @param condition of the medium, for example Very Good Plus (VG+)
 * @param sleeveCondition as {@code condition}, or Generic, Not Graded, No Cover
 * @param comments may be ""
 * @param shipsFrom name of a country
 * @param offerSubmitted whether the caller made an offer; absent in old answers
 * @param audio whether the seller added a recording
 * @param price in the caller's currency
 * @param originalPrice in the seller's currency
 * @param shippingPrice without components when unknown
 * @param originalShippingPrice without components when unknown
 * @param inCart absent without credentials
 * @param weight grams; absent unless the listing is the caller's own
 * @param estimatedWeight grams; absent unless the listing is the caller's own
 * @param formatQuantity number of pieces for shipping; absent unless the listing is the caller's
 *     own
 * @param externalId the seller's own ID; absent unless the listing is the caller's own
 * @param location where the seller keeps it; absent unless the listing is the caller's own
 * @param quantity absent unless the listing is the caller's own
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Listing(
        @Nullable Long id,
        @Nullable String resourceUrl,
        @Nullable String uri,
        @Nullable String status,
        @Nullable String condition,
        @Nullable String sleeveCondition,
        @Nullable String comments,
        @Nullable String shipsFrom,
        @Nullable OffsetDateTime posted,
        @Nullable Boolean allowOffers,
        @Nullable Boolean offerSubmitted,
        @Nullable Boolean audio,
        @Nullable Money price,
        @Nullable OriginalMoney originalPrice,
        @Nullable Money shippingPrice,
        @Nullable OriginalMoney originalShippingPrice,
        @Nullable Seller seller,
        @Nullable ListingRelease release,
        @Nullable Boolean inCart,
        @Nullable BigDecimal weight,
        @Nullable Integer estimatedWeight,
        @Nullable Integer formatQuantity,
        @Nullable String externalId,
        @Nullable String location,
        @Nullable Integer quantity,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Listing {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
