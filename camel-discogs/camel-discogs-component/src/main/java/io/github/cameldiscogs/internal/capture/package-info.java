/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Finds items that were added to a list, changed in it, or removed from it, by comparing the list
 * with the state in a store.
 */
@NullMarked
package io.github.cameldiscogs.internal.capture;

import org.jspecify.annotations.NullMarked;
