/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The release that is for sale. Source: Discogs API, ListingRelease.
 *
 * @param year 0 when unknown
 * @param description artist, dash, title and format
 * @param thumbnail "" without a picture or without credentials
 * @param images empty without credentials
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record ListingRelease(
        @Nullable Long id,
        @Nullable String title,
        @Nullable String artist,
        @Nullable String label,
        @Nullable String format,
        @Nullable String catalogNumber,
        @Nullable Integer year,
        @Nullable String description,
        @Nullable String resourceUrl,
        @Nullable String thumbnail,
        @Nullable List<@Nullable Image> images,
        @Nullable StatsBlock stats,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public ListingRelease {
        images = UnmodifiableCopy.of(images);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
