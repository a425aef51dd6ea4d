/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Walks over lists that change while they are read. An item that is in the list throughout is
 * returned once.
 */
@NullMarked
package io.github.cameldiscogs.internal.paging;

import org.jspecify.annotations.NullMarked;
