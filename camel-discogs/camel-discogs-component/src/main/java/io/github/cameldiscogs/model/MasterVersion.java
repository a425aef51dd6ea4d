/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A release as a version of its master. Source: Discogs API, MasterVersion.
 *
 * @param id of the release
 * @param majorFormats for example Vinyl
 * @param format details, separated by commas
 * @param catno catalogue number
 * @param released year or date, may be ""; see {@link #releasedDate()}
 * @param status Accepted as a rule
 * @param resourceUrl of the release
 * @param thumb "" without a picture or without credentials
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record MasterVersion(
        @Nullable Long id,
        @Nullable String label,
        @Nullable String country,
        @Nullable String title,
        @Nullable List<@Nullable String> majorFormats,
        @Nullable String format,
        @Nullable String catno,
        @Nullable String released,
        @Nullable String status,
        @Nullable String resourceUrl,
        @Nullable String thumb,
        @Nullable StatsBlock stats,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public MasterVersion {
        majorFormats = UnmodifiableCopy.of(majorFormats);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }

    /** {@code released} as a date; null if it is absent or not a date. */
    public @Nullable PartialDate releasedDate() {
        return PartialDate.parse(released);
    }
}
