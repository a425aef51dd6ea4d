/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * An export of the caller's inventory as CSV. Source: Discogs API, InventoryExport.
 *
 * @param status success when it can be downloaded
 * @param createdTs without time zone
 * @param finishedTs without time zone; null while it is being made
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record InventoryExport(
        Long id,
        String status,
        LocalDateTime createdTs,
        LocalDateTime finishedTs,
        String url,
        String downloadUrl,
        String filename,
        Map<String, Object> otherFields)
        implements DiscogsRecord {

    public InventoryExport {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
