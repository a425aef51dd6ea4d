/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import java.time.Instant;

/**
 * A file that changed an inventory.
 *
 * @param type add, change or delete
 * @param outcome what became of its rows
 */
public record InventoryUpload(
        long id,
        String type,
        String filename,
        UploadOutcome outcome,
        Instant created,
        Instant finished) {}
