/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;

/**
 * What Discogs answers when a listing was created. Source: Discogs API, createListing.
 *
 * @param listingId beyond 32 bits
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record CreatedListing(Long listingId, String resourceUrl, Map<String, Object> otherFields)
        implements DiscogsRecord {

    public CreatedListing {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
