/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that the versions of a master can be filtered by. Source: Discogs API, VersionFacet.
 *
 * @param value already encoded for a query string, for example 45+RPM
 * @param count of versions that have it
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record VersionFacetValue(
        @Nullable String title,
        @Nullable String value,
        @Nullable Integer count,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public VersionFacetValue {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
