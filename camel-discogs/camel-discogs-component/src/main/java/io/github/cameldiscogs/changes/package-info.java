/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Stores for endpoints with {@code changes=true}, which keep the known items and the pending
 * changes of lists: the SPI {@link io.github.cameldiscogs.changes.ChangeStore}, and implementations
 * in memory and in a database.
 */
@NullMarked
package io.github.cameldiscogs.changes;

import org.jspecify.annotations.NullMarked;
