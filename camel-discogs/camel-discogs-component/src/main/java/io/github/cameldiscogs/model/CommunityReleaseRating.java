/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;

/**
 * The rating of a release by all users. Source: Discogs API, CommunityReleaseRating.
 *
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record CommunityReleaseRating(Long releaseId, Rating rating, Map<String, Object> otherFields)
        implements DiscogsRecord {

    public CommunityReleaseRating {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
