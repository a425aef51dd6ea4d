/* SPDX-License-Identifier: Apache-2.0 */
/**
 * How Discogs may count requests, and which way fits its reports. No class here has a clock or
 * threads.
 */
@NullMarked
package io.github.cameldiscogs.internal.ratelimit;

import org.jspecify.annotations.NullMarked;
