/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import java.time.Instant;

/** An inventory as it was when somebody asked for it. */
public record InventoryExport(
        long id, String filename, String csv, Instant created, Instant finished) {}
