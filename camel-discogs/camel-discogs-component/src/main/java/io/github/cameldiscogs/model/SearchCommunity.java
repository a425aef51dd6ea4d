/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many users have and want the release or master found. Source: Discogs API, SearchResult.
 *
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record SearchCommunity(
        @Nullable Integer want, @Nullable Integer have, Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public SearchCommunity {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
