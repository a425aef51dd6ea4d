/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of entries in wantlists and collections. Source: Discogs API, StatsBlock.
 *
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record StatsCounts(
        @Nullable Integer inWantlist,
        @Nullable Integer inCollection,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public StatsCounts {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
