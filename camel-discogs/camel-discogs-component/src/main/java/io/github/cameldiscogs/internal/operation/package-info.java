/* SPDX-License-Identifier: Apache-2.0 */
/** The table of operations, and the requests built from its rows. */
@NullMarked
package io.github.cameldiscogs.internal.operation;

import org.jspecify.annotations.NullMarked;
