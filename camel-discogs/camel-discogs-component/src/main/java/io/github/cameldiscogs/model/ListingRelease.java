/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.List;
import java.util.Map;

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
        Long id,
        String title,
        String artist,
        String label,
        String format,
        String catalogNumber,
        Integer year,
        String description,
        String resourceUrl,
        String thumbnail,
        List<Image> images,
        StatsBlock stats,
        Map<String, Object> otherFields)
        implements DiscogsRecord {

    public ListingRelease {
        images = UnmodifiableCopy.of(images);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
