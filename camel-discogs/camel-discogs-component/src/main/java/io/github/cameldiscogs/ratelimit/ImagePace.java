/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * The pace at which images are asked for. Their servers count nothing and say no number; 20 to 40
 * in a minute is what the shield before them was seen to let pass, and 30 are taken here.
 */
public final class ImagePace implements RateLimiter {

    private static final int IMAGES = 30;
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(60);

    private final LongSupplier nanoTime;
    private final Sleep sleep;
    private final ArrayDeque<Long> starts = new ArrayDeque<>();

    public ImagePace() {
        this(System::nanoTime, TimeUnit.NANOSECONDS::sleep);
    }

    /** With another clock, for tests. */
    ImagePace(LongSupplier nanoTime, Sleep sleep) {
        this.nanoTime = nanoTime;
        this.sleep = sleep;
    }

    @Override
    public Place acquire(RateTier tier, Duration timeout)
            throws TimeoutException, InterruptedException {
        sleep.nanoseconds(reserve(timeout.toNanos()));
        return new CountedWhenSent();
    }

    /** Takes the next place and tells how long it is until then. */
    private synchronized long reserve(long longestWait) throws TimeoutException {
        long now = nanoTime.getAsLong();
        long start = now;
        if (starts.size() == IMAGES) {
            start = now + Math.max(0, starts.peekFirst() + WINDOW - now);
        }
        if (start - now > longestWait) {
            throw new TimeoutException();
        }
        if (starts.size() == IMAGES) {
            starts.removeFirst();
        }
        starts.addLast(start);
        return start - now;
    }

    /** Waits. */
    @FunctionalInterface
    interface Sleep {
        void nanoseconds(long count) throws InterruptedException;
    }

    private static final class CountedWhenSent implements Place {

        @Override
        public void answered(RateStatus status) {
            // It counts from when it was sent, whatever comes back
        }

        @Override
        public void unanswered() {
            // As above
        }
    }
}
