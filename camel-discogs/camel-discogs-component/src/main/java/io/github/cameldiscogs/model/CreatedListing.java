/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the creation of a listing. Source: Discogs API, createListing.
 *
 * @param listingId beyond 32 bits
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record CreatedListing(
        @Nullable Long listingId,
        @Nullable String resourceUrl,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public CreatedListing {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
