/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A release or master that an artist has a part in. Source: Discogs API, ArtistRelease.
 *
 * @param id of the release or master
 * @param type release or master
 * @param role for example Main or Appearance
 * @param resourceUrl of the release or master
 * @param year absent when unknown
 * @param thumb "" without a picture or without credentials
 * @param mainRelease ID of the release that stands for the master; absent for a release
 * @param status absent for a master
 * @param format absent for a master
 * @param label absent for a master
 * @param trackinfo the tracks the artist appears on; absent unless it is an appearance
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record ArtistRelease(
        @Nullable Long id,
        @Nullable String type,
        @Nullable String title,
        @Nullable String artist,
        @Nullable String role,
        @Nullable String resourceUrl,
        @Nullable Integer year,
        @Nullable String thumb,
        @Nullable StatsBlock stats,
        @Nullable Long mainRelease,
        @Nullable String status,
        @Nullable String format,
        @Nullable String label,
        @Nullable String trackinfo,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public ArtistRelease {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
