/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Artists, labels and releases that a user added. Source: Discogs API, listSubmissions.
 *
 * @param artists absent when the page has none
 * @param labels absent when the page has none
 * @param releases absent when the page has none
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Submissions(
        @Nullable List<@Nullable SubmittedArtist> artists,
        @Nullable List<@Nullable SubmittedLabel> labels,
        @Nullable List<@Nullable Release> releases,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Submissions {
        artists = UnmodifiableCopy.of(artists);
        labels = UnmodifiableCopy.of(labels);
        releases = UnmodifiableCopy.of(releases);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
