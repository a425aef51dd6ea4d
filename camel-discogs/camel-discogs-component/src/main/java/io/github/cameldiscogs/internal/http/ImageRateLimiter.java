/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.internal.ratelimit.TimeLimit;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import io.github.cameldiscogs.ratelimit.RateStatus;
import io.github.cameldiscogs.ratelimit.RateTier;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Paces image requests. The image servers send no rate headers; their protection was seen to allow
 * 20 to 40 requests a minute, and 30 are used here.
 */
public final class ImageRateLimiter implements RateLimiter {

    private static final int IMAGES = 30;
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(60);

    private final LongSupplier nanoTime;
    private final Sleep sleep;

    /** Held by the thread that waits for the next permit; the others queue fairly. */
    private final ReentrantLock turn = new ReentrantLock(true);

    /** When the most recent images were requested. */
    private final ArrayDeque<Long> starts = new ArrayDeque<>();

    public ImageRateLimiter() {
        this(System::nanoTime, TimeUnit.NANOSECONDS::sleep);
    }

    /** With a given clock, for tests. */
    ImageRateLimiter(LongSupplier nanoTime, Sleep sleep) {
        this.nanoTime = nanoTime;
        this.sleep = sleep;
    }

    @Override
    public Permit acquire(RateTier tier, Duration timeout)
            throws TimeoutException, InterruptedException {
        var limit = new TimeLimit(timeout, nanoTime);
        if (!turn.tryLock(limit.left(), TimeUnit.NANOSECONDS)) {
            throw timeout();
        }
        try {
            awaitPermit(limit);
            starts.addLast(nanoTime.getAsLong());
        } finally {
            turn.unlock();
        }
        return new CountedWhenSent();
    }

    private void awaitPermit(TimeLimit limit) throws TimeoutException, InterruptedException {
        if (starts.size() < IMAGES) {
            return;
        }
        long delay = Math.max(0, starts.peekFirst() + WINDOW - nanoTime.getAsLong());
        if (delay > limit.left()) {
            throw timeout();
        }
        sleep.nanoseconds(delay);
        starts.removeFirst();
    }

    private static TimeoutException timeout() {
        return new TimeoutException("no image may be asked for in time");
    }

    @FunctionalInterface
    interface Sleep {
        void nanoseconds(long count) throws InterruptedException;
    }

    private static final class CountedWhenSent implements Permit {

        @Override
        public void answered(RateStatus status) {
            // Counted from when it was sent, whatever the response
        }

        @Override
        public void unanswered() {
            // As above
        }
    }
}
