/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Why a call failed: one exception for each thing that a route may do about it. All are {@link
 * io.github.cameldiscogs.exception.DiscogsException}s.
 */
@NullMarked
package io.github.cameldiscogs.exception;

import org.jspecify.annotations.NullMarked;
