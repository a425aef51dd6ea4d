/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A track, a heading or, with sub-tracks, an index. The duration is {@code m:ss} or empty. */
public record Track(
        String position,
        @JsonProperty("type_") String type,
        String title,
        String duration,
        @Nullable List<ArtistCredit> artists,
        @Nullable List<ArtistCredit> extraartists,
        @Nullable List<Track> subTracks) {}
