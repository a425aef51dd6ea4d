/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The copies of a release for sale. Source: Discogs API, MarketplaceStats.
 *
 * @param lowestPrice null when none is for sale
 * @param numForSale null when none is for sale
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record MarketplaceStats(
        @Nullable Money lowestPrice,
        @Nullable Integer numForSale,
        @Nullable Boolean blockedFromSale,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public MarketplaceStats {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
