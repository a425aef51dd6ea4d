/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An export of the caller's inventory as CSV. Source: Discogs API, InventoryExport.
 *
 * @param status success when it can be downloaded
 * @param createdTs without time zone
 * @param finishedTs without time zone; null while it is being made
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record InventoryExport(
        @Nullable Long id,
        @Nullable String status,
        @Nullable LocalDateTime createdTs,
        @Nullable LocalDateTime finishedTs,
        @Nullable String url,
        @Nullable String downloadUrl,
        @Nullable String filename,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public InventoryExport {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
