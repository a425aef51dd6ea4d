/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value of a custom field of a collection item. Source: Discogs API, CollectionItem.
 *
 * @param fieldId of the {@link CollectionField}
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record CollectionItemNote(
        @Nullable Long fieldId, @Nullable String value, Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public CollectionItemNote {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
