/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A label, named as part of another. Source: Discogs API, Label.
 *
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record LabelRef(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String resourceUrl,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public LabelRef {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
