/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a collection. Folder 0 is all items, folder 1 the uncategorized ones. Source: Discogs
 * API, Folder.
 *
 * @param count items in the folder
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Folder(
        @Nullable Long id,
        @Nullable Integer count,
        @Nullable String name,
        @Nullable String resourceUrl,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Folder {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
