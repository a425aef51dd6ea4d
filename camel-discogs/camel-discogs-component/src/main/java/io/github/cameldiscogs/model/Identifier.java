/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number or text that identifies a release. Source: Discogs API, Identifier.
 *
 * @param type for example Barcode or Matrix / Runout
 * @param description absent when there is none
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Identifier(
        @Nullable String type,
        @Nullable String value,
        @Nullable String description,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Identifier {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
