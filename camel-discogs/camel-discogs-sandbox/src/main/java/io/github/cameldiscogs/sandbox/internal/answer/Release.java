/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A release. What is null here has no key in the answer, except the lowest price. */
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
        @JsonInclude Number lowestPrice,
        Long masterId,
        String masterUrl,
        String title,
        String country,
        String released,
        String notes,
        String releasedFormatted,
        List<Identifier> identifiers,
        List<Video> videos,
        List<String> genres,
        List<String> styles,
        List<Track> tracklist,
        List<ArtistCredit> extraartists,
        List<ImageAnswer> images,
        String thumb,
        Integer estimatedWeight,
        Boolean blockedFromSale,
        @JsonProperty("is_offensive") Boolean offensive) {

    /** The shorter form in which contributions and submissions come. */
    public Release summary() {
        return new Release(
                id,
                status,
                year,
                resourceUrl,
                uri,
                artists,
                artistsSort,
                labels,
                series,
                companies,
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
                offensive);
    }
}
