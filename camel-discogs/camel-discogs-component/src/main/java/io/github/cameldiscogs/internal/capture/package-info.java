/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Finds what was added to a list, changed in it, or removed from it, by comparing it with what a
 * store keeps of it.
 */
@NullMarked
package io.github.cameldiscogs.internal.capture;

import org.jspecify.annotations.NullMarked;
