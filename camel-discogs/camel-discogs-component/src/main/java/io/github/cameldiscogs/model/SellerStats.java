/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How buyers rated a seller. Source: Discogs API, Seller.
 *
 * @param rating percent, as text
 * @param stars 0 to 5
 * @param total number of ratings
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record SellerStats(
        @Nullable String rating,
        @Nullable BigDecimal stars,
        @Nullable Integer total,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public SellerStats {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
