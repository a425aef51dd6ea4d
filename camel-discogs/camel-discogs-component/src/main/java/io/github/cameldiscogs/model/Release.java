/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A release: one edition of an album, single or other publication. In contributions and submissions
 * it comes without {@code tracklist}, {@code extraartists}, {@code videos} and {@code
 * blockedFromSale}. Source: Discogs API, Release and ReleaseSummary.
 *
 * @param status Accepted as a rule
 * @param year 0 when unknown
 * @param uri web page
 * @param artistsSort the whole line of artists
 * @param series may be empty
 * @param companies may be empty
 * @param dataQuality for example Correct
 * @param lowestPrice without currency, in practice US dollars; null when none is for sale
 * @param masterId absent without a master
 * @param masterUrl absent without a master
 * @param country absent when unknown
 * @param released for example 1994, 1994-03-00 or 1994-03-21, absent when unknown; see {@link
 *     #releasedDate()}
 * @param releasedFormatted for example Mar 1994; absent when unknown
 * @param notes Discogs markup; absent when there are none
 * @param videos empty when there are none
 * @param styles absent when there are none
 * @param extraartists absent when there are none
 * @param images absent when there are none
 * @param thumb "" without a picture
 * @param estimatedWeight grams; absent when unknown
 * @param isOffensive absent in answers before 2026
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Release(
        @Nullable Long id,
        @Nullable String status,
        @Nullable Integer year,
        @Nullable String resourceUrl,
        @Nullable String uri,
        @Nullable List<@Nullable ArtistCredit> artists,
        @Nullable String artistsSort,
        @Nullable List<@Nullable EntityCredit> labels,
        @Nullable List<@Nullable EntityCredit> series,
        @Nullable List<@Nullable EntityCredit> companies,
        @Nullable List<@Nullable Format> formats,
        @Nullable String dataQuality,
        @Nullable ReleaseCommunity community,
        @Nullable Integer formatQuantity,
        @Nullable OffsetDateTime dateAdded,
        @Nullable OffsetDateTime dateChanged,
        @Nullable Integer numForSale,
        @Nullable BigDecimal lowestPrice,
        @Nullable Long masterId,
        @Nullable String masterUrl,
        @Nullable String title,
        @Nullable String country,
        @Nullable String released,
        @Nullable String releasedFormatted,
        @Nullable String notes,
        @Nullable List<@Nullable Identifier> identifiers,
        @Nullable List<@Nullable Video> videos,
        @Nullable List<@Nullable String> genres,
        @Nullable List<@Nullable String> styles,
        @Nullable List<@Nullable Track> tracklist,
        @Nullable List<@Nullable ArtistCredit> extraartists,
        @Nullable List<@Nullable Image> images,
        @Nullable String thumb,
        @Nullable Integer estimatedWeight,
        @Nullable Boolean blockedFromSale,
        @Nullable Boolean isOffensive,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Release {
        artists = UnmodifiableCopy.of(artists);
        labels = UnmodifiableCopy.of(labels);
        series = UnmodifiableCopy.of(series);
        companies = UnmodifiableCopy.of(companies);
        formats = UnmodifiableCopy.of(formats);
        identifiers = UnmodifiableCopy.of(identifiers);
        videos = UnmodifiableCopy.of(videos);
        genres = UnmodifiableCopy.of(genres);
        styles = UnmodifiableCopy.of(styles);
        tracklist = UnmodifiableCopy.of(tracklist);
        extraartists = UnmodifiableCopy.of(extraartists);
        images = UnmodifiableCopy.of(images);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }

    /** {@code released} as a date; null if it is absent or not a date. */
    public @Nullable PartialDate releasedDate() {
        return PartialDate.parse(released);
    }
}
