/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import io.github.cameldiscogs.ratelimit.RateLimiter;
import io.github.cameldiscogs.ratelimit.RateStatus;
import io.github.cameldiscogs.ratelimit.RateTier;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A budget that counts its places, and holds them back once a certain number was given. */
public final class Places implements RateLimiter {

    private final Semaphore left = new Semaphore(Integer.MAX_VALUE);
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();

    @Override
    public Permit acquire(RateTier tier, Duration timeout)
            throws TimeoutException, InterruptedException {
        waiting.incrementAndGet();
        try {
            left.acquire();
        } finally {
            waiting.decrementAndGet();
        }
        taken.incrementAndGet();
        return new Permit() {
            @Override
            public void answered(RateStatus status) {
                taken.decrementAndGet();
            }

            @Override
            public void unanswered() {
                taken.decrementAndGet();
            }
        };
    }

    /** Gives so many places, and then none. */
    public void leave(int count) {
        left.drainPermits();
        left.release(count);
    }

    /** How many wait for a place. */
    public int waiting() {
        return waiting.get();
    }

    /** Whether nobody has a place or waits for one. */
    public boolean areFree() {
        return taken.get() == 0 && waiting.get() == 0;
    }
}
