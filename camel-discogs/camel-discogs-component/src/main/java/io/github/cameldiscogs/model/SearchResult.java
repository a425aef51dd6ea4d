/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One result of a search: {@code type} tells of what kind. Source: Discogs API, SearchResult.
 *
 * @param id of the release, master, artist or label
 * @param type release, master, artist or label
 * @param title artist, dash and title, or the name
 * @param uri web page, relative to the web site
 * @param thumb "" without a picture or without credentials
 * @param coverImage "" without a picture or without credentials
 * @param masterId null for artists and labels, 0 on a release without master
 * @param masterUrl null without a master
 * @param country absent for artists and labels
 * @param year text; absent when unknown and for artists and labels
 * @param format absent for artists and labels
 * @param label names of labels and companies; absent for artists and labels
 * @param genre absent for artists and labels
 * @param style absent for artists and labels
 * @param barcode identifiers of any kind; absent for artists and labels
 * @param catno catalogue number; absent for artists and labels
 * @param community absent for artists and labels
 * @param formatQuantity absent except for releases
 * @param formats absent except for releases
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record SearchResult(
        @Nullable Long id,
        @Nullable String type,
        @Nullable String title,
        @Nullable String uri,
        @Nullable String resourceUrl,
        @Nullable String thumb,
        @Nullable String coverImage,
        @Nullable SearchUserData userData,
        @Nullable Long masterId,
        @Nullable String masterUrl,
        @Nullable String country,
        @Nullable String year,
        @Nullable List<@Nullable String> format,
        @Nullable List<@Nullable String> label,
        @Nullable List<@Nullable String> genre,
        @Nullable List<@Nullable String> style,
        @Nullable List<@Nullable String> barcode,
        @Nullable String catno,
        @Nullable SearchCommunity community,
        @Nullable Integer formatQuantity,
        @Nullable List<@Nullable Format> formats,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public SearchResult {
        format = UnmodifiableCopy.of(format);
        label = UnmodifiableCopy.of(label);
        genre = UnmodifiableCopy.of(genre);
        style = UnmodifiableCopy.of(style);
        barcode = UnmodifiableCopy.of(barcode);
        formats = UnmodifiableCopy.of(formats);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
