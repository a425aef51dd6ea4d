/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a search result is in the caller's wantlist and collection. Source: Discogs API,
 * SearchResult.
 *
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record SearchUserData(
        @Nullable Boolean inWantlist,
        @Nullable Boolean inCollection,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public SearchUserData {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
