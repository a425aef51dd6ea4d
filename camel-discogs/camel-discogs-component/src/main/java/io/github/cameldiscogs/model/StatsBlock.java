/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often a release is in wantlists and collections. Source: Discogs API, StatsBlock.
 *
 * @param community of all users
 * @param user of the caller; absent without credentials
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record StatsBlock(
        @Nullable StatsCounts community,
        @Nullable StatsCounts user,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public StatsBlock {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
