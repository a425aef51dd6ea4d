/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import java.time.Instant;

/** The state of an inventory when its export was requested. */
public record InventoryExport(
        long id, String filename, String csv, Instant created, Instant finished) {}
