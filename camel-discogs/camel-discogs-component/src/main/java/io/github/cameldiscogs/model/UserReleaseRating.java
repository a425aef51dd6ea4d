/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rating of a release by one user. Source: Discogs API, UserReleaseRating.
 *
 * @param rating 1 to 5, 0 when not rated
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record UserReleaseRating(
        @Nullable String username,
        @Nullable Long releaseId,
        @Nullable Integer rating,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public UserReleaseRating {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
