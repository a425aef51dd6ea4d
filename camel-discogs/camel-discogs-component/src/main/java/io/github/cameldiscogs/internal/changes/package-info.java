/* SPDX-License-Identifier: Apache-2.0 */
/** A compact index of the known items of large lists. */
@NullMarked
package io.github.cameldiscogs.internal.changes;

import org.jspecify.annotations.NullMarked;
