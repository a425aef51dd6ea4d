/* SPDX-License-Identifier: Apache-2.0 */
/**
 * How Discogs may count requests, and which of the ways fits what it reports. There is no clock
 * here, and no thread.
 */
@NullMarked
package io.github.cameldiscogs.internal.ratelimit;

import org.jspecify.annotations.NullMarked;
