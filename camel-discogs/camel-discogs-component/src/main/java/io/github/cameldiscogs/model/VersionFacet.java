/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One filter of a master's versions with its values. A page of versions has a list of them as Maps
 * in its other fields under {@code filter_facets}; Camel's type converter turns one into this
 * record. Source: Discogs API, VersionFacet.
 *
 * @param title for example Format
 * @param id name of the query parameter, for example format
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record VersionFacet(
        @Nullable String title,
        @Nullable String id,
        @Nullable List<@Nullable VersionFacetValue> values,
        @Nullable Boolean allowsMultipleValues,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public VersionFacet {
        values = UnmodifiableCopy.of(values);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
