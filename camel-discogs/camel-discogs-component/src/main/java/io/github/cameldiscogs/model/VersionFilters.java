/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The applied and available filters for the list of a master's versions. A page of versions has
 * them as Map in its other fields under {@code filters}; Camel's type converter turns it into this
 * record. Source: Discogs API, VersionFilters.
 *
 * @param applied filters in force, empty when none is
 * @param available for format, label, country and released: each value and how many versions have
 *     it
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record VersionFilters(
        @Nullable Map<String, Object> applied,
        @Nullable Map<String, Map<String, Integer>> available,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public VersionFilters {
        applied = UnmodifiableCopy.of(applied);
        available = UnmodifiableCopy.of(available);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
