/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Walks over lists that change while they are read. An item that is there all the time is given
 * once.
 */
@NullMarked
package io.github.cameldiscogs.internal.paging;

import org.jspecify.annotations.NullMarked;
