/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A master; pictures, styles, videos and notes may be absent. */
public record Master(
        long id,
        long mainRelease,
        long mostRecentRelease,
        String resourceUrl,
        String uri,
        String versionsUrl,
        String mainReleaseUrl,
        String mostRecentReleaseUrl,
        int numForSale,
        @JsonInclude @Nullable Number lowestPrice,
        @Nullable List<ImageAnswer> images,
        List<String> genres,
        @Nullable List<String> styles,
        int year,
        List<Track> tracklist,
        List<ArtistCredit> artists,
        String title,
        String dataQuality,
        @Nullable List<Video> videos,
        @Nullable String notes) {}
