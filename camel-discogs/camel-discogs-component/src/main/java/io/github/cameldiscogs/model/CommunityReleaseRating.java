/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rating of a release by all users. Source: Discogs API, CommunityReleaseRating.
 *
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record CommunityReleaseRating(
        @Nullable Long releaseId,
        @Nullable Rating rating,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public CommunityReleaseRating {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
