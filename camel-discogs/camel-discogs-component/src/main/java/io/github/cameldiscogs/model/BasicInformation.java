/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
 * @param genres absent in old answers and after adding
 * @param styles empty or absent when there are none, absent after adding
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record BasicInformation(
        @Nullable Long id,
        @Nullable Long masterId,
        @Nullable String masterUrl,
        @Nullable String resourceUrl,
        @Nullable String thumb,
        @Nullable String coverImage,
        @Nullable String title,
        @Nullable Integer year,
        @Nullable List<@Nullable Format> formats,
        @Nullable List<@Nullable EntityCredit> labels,
        @Nullable List<@Nullable ArtistCredit> artists,
        @Nullable List<@Nullable String> genres,
        @Nullable List<@Nullable String> styles,
        Map<String, @Nullable Object> otherFields)
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
