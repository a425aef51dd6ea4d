/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.List;
import java.util.Map;

/**
 * The short form of a release in collections and wantlists. Source: Discogs API, BasicInformation.
 *
 * @param id of the release
 * @param masterId without a master 0 in a collection, and null in a wantlist
 * @param masterUrl null without a master
 * @param resourceUrl of the release
 * @param thumb "" without a picture or without credentials
 * @param coverImage "" or the URL of a spacer.gif without a picture
 * @param year 0 when unknown
 * @param genres absent in old answers
 * @param styles absent when there are none
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record BasicInformation(
        Long id,
        Long masterId,
        String masterUrl,
        String resourceUrl,
        String thumb,
        String coverImage,
        String title,
        Integer year,
        List<Format> formats,
        List<EntityCredit> labels,
        List<ArtistCredit> artists,
        List<String> genres,
        List<String> styles,
        Map<String, Object> otherFields)
        implements DiscogsRecord {

    public BasicInformation {
        formats = UnmodifiableCopy.of(formats);
        labels = UnmodifiableCopy.of(labels);
        artists = UnmodifiableCopy.of(artists);
        genres = UnmodifiableCopy.of(genres);
        styles = UnmodifiableCopy.of(styles);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
