/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

import org.jspecify.annotations.Nullable;

/**
 * A message to the other party of an order, a new status, or both. Source: Discogs API,
 * addOrderMessage.
 */
public record OrderMessageText(@Nullable String message, @Nullable String status)
        implements DiscogsWrite {}
