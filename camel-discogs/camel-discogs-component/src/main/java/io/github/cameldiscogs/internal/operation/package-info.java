/* SPDX-License-Identifier: Apache-2.0 */
/** The table of operations, and what follows from a row. The request of a call is made here. */
@NullMarked
package io.github.cameldiscogs.internal.operation;

import org.jspecify.annotations.NullMarked;
