/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A master: the common data of all editions of one album, single or other publication. Source:
 * Discogs API, Master.
 *
 * @param mainRelease ID of the release that stands for the master
 * @param mostRecentRelease ID of the release that came last; absent in old answers
 * @param uri web page
 * @param versionsUrl list of the releases
 * @param mostRecentReleaseUrl absent in old answers
 * @param numForSale over all releases
 * @param lowestPrice without currency; null when none is for sale
 * @param images absent when there are none
 * @param styles absent when there are none
 * @param year 0 when unknown
 * @param dataQuality for example Correct
 * @param videos absent when there are none, while a release has an empty list
 * @param notes Discogs markup; absent when there are none
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Master(
        @Nullable Long id,
        @Nullable Long mainRelease,
        @Nullable Long mostRecentRelease,
        @Nullable String resourceUrl,
        @Nullable String uri,
        @Nullable String versionsUrl,
        @Nullable String mainReleaseUrl,
        @Nullable String mostRecentReleaseUrl,
        @Nullable Integer numForSale,
        @Nullable BigDecimal lowestPrice,
        @Nullable List<@Nullable Image> images,
        @Nullable List<@Nullable String> genres,
        @Nullable List<@Nullable String> styles,
        @Nullable Integer year,
        @Nullable List<@Nullable Track> tracklist,
        @Nullable List<@Nullable ArtistCredit> artists,
        @Nullable String title,
        @Nullable String dataQuality,
        @Nullable List<@Nullable Video> videos,
        @Nullable String notes,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Master {
        images = UnmodifiableCopy.of(images);
        genres = UnmodifiableCopy.of(genres);
        styles = UnmodifiableCopy.of(styles);
        tracklist = UnmodifiableCopy.of(tracklist);
        artists = UnmodifiableCopy.of(artists);
        videos = UnmodifiableCopy.of(videos);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
