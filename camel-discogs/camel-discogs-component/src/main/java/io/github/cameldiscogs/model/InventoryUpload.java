/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file that changes the caller's inventory. Source: Discogs API, InventoryUpload.
 *
 * @param status success when it was carried out
 * @param type add, change or delete
 * @param results a summary of the changes, with HTML tags
 * @param createdTs without time zone
 * @param finishedTs without time zone; null while it is being carried out
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record InventoryUpload(
        @Nullable Long id,
        @Nullable String status,
        @Nullable String type,
        @Nullable String results,
        @Nullable LocalDateTime createdTs,
        @Nullable LocalDateTime finishedTs,
        @Nullable String filename,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public InventoryUpload {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
