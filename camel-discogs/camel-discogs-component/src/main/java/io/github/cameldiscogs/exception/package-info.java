/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Why a call failed: one exception for each way in which a route may react. All are {@link
 * io.github.cameldiscogs.exception.DiscogsException}s.
 */
@NullMarked
package io.github.cameldiscogs.exception;

import org.jspecify.annotations.NullMarked;
