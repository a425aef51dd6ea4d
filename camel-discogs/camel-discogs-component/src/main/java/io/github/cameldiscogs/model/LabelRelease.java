/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A release of a label. Source: Discogs API, LabelRelease.
 *
 * @param status Accepted as a rule
 * @param catno catalogue number
 * @param year 0 or absent when unknown
 * @param thumb "" without a picture or without credentials
 * @param stats absent in old answers
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record LabelRelease(
        @Nullable Long id,
        @Nullable String status,
        @Nullable String format,
        @Nullable String catno,
        @Nullable String artist,
        @Nullable String title,
        @Nullable Integer year,
        @Nullable String thumb,
        @Nullable String resourceUrl,
        @Nullable StatsBlock stats,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public LabelRelease {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
