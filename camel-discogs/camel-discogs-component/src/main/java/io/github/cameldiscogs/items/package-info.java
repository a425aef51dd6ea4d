/* SPDX-License-Identifier: Apache-2.0 */
/** The items of a list, of any length. Pages are requested as items are taken. */
@NullMarked
package io.github.cameldiscogs.items;

import org.jspecify.annotations.NullMarked;
