/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import java.time.Instant;

/**
 * A file that changed an inventory.
 *
 * @param type add, change or delete
 * @param results in HTML
 */
public record InventoryUpload(
        long id, String type, String filename, String results, Instant created, Instant finished) {}
