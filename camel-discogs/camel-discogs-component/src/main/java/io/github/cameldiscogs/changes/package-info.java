/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Where consumers with {@code changes=true} keep what is known of a list, and what is still to be
 * told of it: the SPI {@link io.github.cameldiscogs.changes.ChangeStore}, and stores in memory and
 * in a database.
 */
@NullMarked
package io.github.cameldiscogs.changes;

import org.jspecify.annotations.NullMarked;
