/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import io.github.cameldiscogs.ratelimit.RateLimiter;
import io.github.cameldiscogs.ratelimit.RateStatus;
import io.github.cameldiscogs.ratelimit.RateTier;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A limiter that lets everything pass, and counts places that were taken and given back. */
public class CountingLimiter implements RateLimiter {

    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();

    @Override
    public Permit acquire(RateTier tier, Duration timeout) {
        taken.incrementAndGet();
        held.incrementAndGet();
        return new Permit() {
            @Override
            public void answered(RateStatus status) {
                held.decrementAndGet();
            }

            @Override
            public void unanswered() {
                held.decrementAndGet();
            }
        };
    }

    /** How many places were taken so far. */
    public int taken() {
        return taken.get();
    }

    /** How many of them have not been given back. */
    public int held() {
        return held.get();
    }
}
