/* SPDX-License-Identifier: Apache-2.0 */

/**
 * Meters of Micrometer, which not every application has: no other package knows it, and here {@code
 * Meters} alone is loaded before there is a registry.
 */
@NullMarked
package io.github.cameldiscogs.internal.metrics;

import org.jspecify.annotations.NullMarked;
