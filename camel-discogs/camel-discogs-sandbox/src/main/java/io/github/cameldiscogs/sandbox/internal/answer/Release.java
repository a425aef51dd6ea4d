/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A release. Null values have no key in the answer, except the lowest price. */
public record Release(
        long id,
        String status,
        int year,
        String resourceUrl,
        String uri,
        List<ArtistCredit> artists,
        String artistsSort,
        List<EntityCredit> labels,
        List<EntityCredit> series,
        List<EntityCredit> companies,
        List<Format> formats,
        String dataQuality,
        ReleaseCommunity community,
        int formatQuantity,
        String dateAdded,
        String dateChanged,
        int numForSale,
        @JsonInclude @Nullable Number lowestPrice,
        @Nullable Long masterId,
        @Nullable String masterUrl,
        String title,
        @Nullable String country,
        @Nullable String released,
        @Nullable String notes,
        @Nullable String releasedFormatted,
        List<Identifier> identifiers,
        @Nullable List<Video> videos,
        List<String> genres,
        @Nullable List<String> styles,
        @Nullable List<Track> tracklist,
        @Nullable List<ArtistCredit> extraartists,
        @Nullable List<ImageAnswer> images,
        String thumb,
        @Nullable Integer estimatedWeight,
        @Nullable Boolean blockedFromSale,
        @JsonProperty("is_offensive") @Nullable Boolean offensive) {

    /** The shorter form in contributions and submissions, as recorded in 2025 and 2026. */
    public Release summary() {
        return new Release(
                id,
                status,
                year,
                resourceUrl,
                uri,
                artists.stream().map(artist -> artist.withThumbnail(null)).toList(),
                artistsSort,
                withoutThumbnails(labels),
                withoutThumbnails(series),
                withoutThumbnails(companies),
                formats,
                dataQuality,
                community,
                formatQuantity,
                dateAdded,
                dateChanged,
                numForSale,
                lowestPrice,
                masterId,
                masterUrl,
                title,
                country,
                released,
                notes,
                releasedFormatted,
                identifiers,
                null,
                genres,
                styles,
                null,
                null,
                images,
                thumb,
                estimatedWeight,
                null,
                null);
    }

    private static List<EntityCredit> withoutThumbnails(List<EntityCredit> credits) {
        return credits.stream().map(credit -> credit.withThumbnail(null)).toList();
    }
}
