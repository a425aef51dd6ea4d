/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;

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
        Long id,
        String status,
        String format,
        String catno,
        String artist,
        String title,
        Integer year,
        String thumb,
        String resourceUrl,
        StatsBlock stats,
        Map<String, Object> otherFields)
        implements DiscogsRecord {

    public LabelRelease {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
