/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Owners, wants, rating and contributors of a release. Source: Discogs API, ReleaseCommunity.
 *
 * @param have users that have it in their collection
 * @param want users that have it in their wantlist
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record ReleaseCommunity(
        @Nullable Integer have,
        @Nullable Integer want,
        @Nullable Rating rating,
        @Nullable UserRef submitter,
        @Nullable List<@Nullable UserRef> contributors,
        @Nullable String dataQuality,
        @Nullable String status,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public ReleaseCommunity {
        contributors = UnmodifiableCopy.of(contributors);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
