/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Sends requests, again where that is right, and says why a call failed. Nothing here knows what a
 * body means.
 */
@NullMarked
package io.github.cameldiscogs.internal.http;

import org.jspecify.annotations.NullMarked;
