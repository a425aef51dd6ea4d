/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.internal.ratelimit.TimeLimit;
import io.github.cameldiscogs.ratelimit.BudgetStatus;
import io.github.cameldiscogs.ratelimit.CallPriority;
import io.github.cameldiscogs.ratelimit.PermitRequest;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import io.github.cameldiscogs.ratelimit.RateStatus;
import io.github.cameldiscogs.ratelimit.RateTier;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Objects;
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

    /** How many of them background calls leave to the others, unless they say so themselves. */
    private static final int RESERVED = 5;

    private static final long WINDOW = TimeUnit.SECONDS.toNanos(60);

    private final LongSupplier nanoTime;
    private final Sleep sleep;

    /** Held by the thread of that priority whose turn it is; the others queue. */
    private final Map<CallPriority, ReentrantLock> turns =
            Map.of(
                    CallPriority.interactive, new ReentrantLock(true),
                    CallPriority.background, new ReentrantLock(true));

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
        return acquire(new PermitRequest(tier, CallPriority.interactive, null), timeout);
    }

    @Override
    public Permit acquire(PermitRequest request, Duration timeout)
            throws TimeoutException, InterruptedException {
        var limit = new TimeLimit(timeout, nanoTime);
        var turn = Objects.requireNonNull(turns.get(request.priority()));
        if (!turn.tryLock(limit.left(), TimeUnit.NANOSECONDS)) {
            throw timeout();
        }
        try {
            awaitPermit(request, limit);
        } finally {
            turn.unlock();
        }
        return new CountedWhenSent();
    }

    private void awaitPermit(PermitRequest request, TimeLimit limit)
            throws TimeoutException, InterruptedException {
        long due = nanoTime.getAsLong() + WINDOW;
        for (long delay = start(request, due); delay > 0; delay = start(request, due)) {
            if (delay > limit.left()) {
                throw timeout();
            }
            sleep.nanoseconds(delay);
        }
    }

    /** Its only limit; the image servers report nothing. */
    @Override
    public BudgetStatus status() {
        long now = nanoTime.getAsLong();
        int interactive = waiting(CallPriority.interactive);
        int background = waiting(CallPriority.background);
        synchronized (this) {
            forget(now);
            boolean hasRoom = starts.size() < IMAGES;
            var untilNext = hasRoom ? 0 : starts.getFirst() + WINDOW - now;
            return new BudgetStatus(
                    IMAGES,
                    starts.size(),
                    0,
                    0,
                    interactive,
                    background,
                    Duration.ofNanos(untilNext));
        }
    }

    /** Those who wait for their turn, and the one who has it and waits for room. */
    private int waiting(CallPriority priority) {
        var turn = Objects.requireNonNull(turns.get(priority));
        return turn.getQueueLength() + (turn.isLocked() ? 1 : 0);
    }

    private void forget(long now) {
        while (!starts.isEmpty() && now - starts.peekFirst() >= WINDOW) {
            starts.removeFirst();
        }
    }

    /**
     * Notes that an image is asked for, if there is room.
     *
     * @param due when the caller will have waited for so long that it leaves nothing to others
     * @return 0 if it is noted, or else how long to wait before the next attempt
     */
    private synchronized long start(PermitRequest request, long due) {
        long now = nanoTime.getAsLong();
        forget(now);
        long untilDue = due - now;
        int most = IMAGES - (untilDue > 0 ? reserved(request) : 0);
        if (starts.size() < most) {
            starts.addLast(now);
            return 0;
        }
        long last = starts.stream().skip(starts.size() - most).findFirst().orElseThrow();
        long untilRoom = last + WINDOW - now;
        return untilDue > 0 ? Math.min(untilRoom, untilDue) : untilRoom;
    }

    private static int reserved(PermitRequest request) {
        if (request.priority() == CallPriority.interactive) {
            return 0;
        }
        var asked = request.reservedRequests();
        return Math.min(asked == null ? RESERVED : asked, IMAGES - 1);
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
