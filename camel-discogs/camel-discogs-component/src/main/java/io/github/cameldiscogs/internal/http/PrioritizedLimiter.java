/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.ratelimit.CallPriority;
import io.github.cameldiscogs.ratelimit.PermitRequest;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import io.github.cameldiscogs.ratelimit.RateTier;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A limiter as the calls of one endpoint ask it: all with the same priority.
 *
 * @param reservedRequests as in {@link PermitRequest}
 */
public record PrioritizedLimiter(
        RateLimiter limiter, CallPriority priority, @Nullable Integer reservedRequests)
        implements RateLimiter {

    @Override
    public Permit acquire(RateTier tier, Duration timeout)
            throws TimeoutException, InterruptedException {
        return limiter.acquire(new PermitRequest(tier, priority, reservedRequests), timeout);
    }
}
