/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A label, series or company on a release. Source: Discogs API, EntityCredit.
 *
 * @param id of the label
 * @param catno catalogue number; often "" for companies, and none on labels without number
 * @param entityType digits, for example 1 for a label, 2 for a series, 13 for phonographic
 *     copyright
 * @param entityTypeName for example Label
 * @param resourceUrl of the label, for series and companies too
 * @param thumbnailUrl absent outside a release
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record EntityCredit(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String catno,
        @Nullable String entityType,
        @Nullable String entityTypeName,
        @Nullable String resourceUrl,
        @Nullable String thumbnailUrl,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public EntityCredit {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
