/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import org.jspecify.annotations.Nullable;

/**
 * What a caller asks a limiter for. It may get further components; only the limiter reads it.
 *
 * @param tier which budget Discogs grants to the caller
 * @param reservedRequests how many requests of a window a background call leaves to interactive
 *     ones; null for as many as the limiter says
 */
public record PermitRequest(
        RateTier tier, CallPriority priority, @Nullable Integer reservedRequests) {}
