/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a tracklist. Source: Discogs API, Track.
 *
 * @param position may be ""
 * @param type track, index (has {@code subTracks}) or heading
 * @param duration minutes:seconds, or ""
 * @param artists absent when they are those of the release
 * @param extraartists absent when there are none
 * @param subTracks absent except on an index
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Track(
        @Nullable String position,
        @JsonProperty("type_") @Nullable String type,
        @Nullable String title,
        @Nullable String duration,
        @Nullable List<@Nullable ArtistCredit> artists,
        @Nullable List<@Nullable ArtistCredit> extraartists,
        @Nullable List<@Nullable Track> subTracks,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Track {
        artists = UnmodifiableCopy.of(artists);
        extraartists = UnmodifiableCopy.of(extraartists);
        subTracks = UnmodifiableCopy.of(subTracks);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
