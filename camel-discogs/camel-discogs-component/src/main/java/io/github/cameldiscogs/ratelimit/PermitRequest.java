/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import org.jspecify.annotations.Nullable;

/**
 * A request for a permit. Further components may be added to this record in later versions; only
 * limiters should read it.
 *
 * @param tier which of the two limits of Discogs holds for the request
 * @param reservedRequests how many requests of a window a background call leaves to interactive
 *     ones; null for the number that is set at the limiter
 */
public record PermitRequest(
        RateTier tier, CallPriority priority, @Nullable Integer reservedRequests) {}
