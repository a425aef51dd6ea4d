/* SPDX-License-Identifier: Apache-2.0 */

/**
 * Meters of Micrometer, which not every application has: no other package knows it, and what knows
 * it here is loaded only once {@code Meters} has seen it.
 */
@NullMarked
package io.github.cameldiscogs.internal.metrics;

import org.jspecify.annotations.NullMarked;
