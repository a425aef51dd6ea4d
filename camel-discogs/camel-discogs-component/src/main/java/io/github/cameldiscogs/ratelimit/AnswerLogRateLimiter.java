/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * A log of the last requests. A place in it is taken when a request is sent, and becomes free when
 * the window has passed since its answer arrived: the server may have counted the request as late
 * as that, so that any earlier time risks a refusal, and any later one wastes budget.
 *
 * <p>Callers are served in the order in which they come.
 */
public final class AnswerLogRateLimiter implements RateLimiter {

    /** Discogs counts the requests of 60 seconds (API section 2.4). */
    static final Duration WINDOW = Duration.ofSeconds(60);

    /** Clocks tick differently, and the server's window may end a moment later. */
    private static final Duration MARGIN = Duration.ofMillis(50);

    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Condition> queue = new ArrayDeque<>();
    private final ArrayDeque<Long> leaving = new ArrayDeque<>();
    private final Map<RateTier, Integer> limits = new EnumMap<>(RateTier.class);
    private final LongSupplier nanoTime;
    private final long holdNanos;
    private int inFlight;

    public AnswerLogRateLimiter() {
        this(WINDOW.plus(MARGIN), System::nanoTime);
    }

    /**
     * @param hold how long a place is held after its answer
     * @param nanoTime a monotonic clock, in nanoseconds
     */
    AnswerLogRateLimiter(Duration hold, LongSupplier nanoTime) {
        this.holdNanos = hold.toNanos();
        this.nanoTime = nanoTime;
        for (var tier : RateTier.values()) {
            limits.put(tier, tier.documentedLimit());
        }
    }

    @Override
    public Place acquire(RateTier tier, Duration timeout)
            throws TimeoutException, InterruptedException {
        long deadline = nanoTime.getAsLong() + timeout.toNanos();
        lock.lockInterruptibly();
        try {
            var turn = lock.newCondition();
            queue.add(turn);
            try {
                awaitPlace(turn, tier, deadline);
                inFlight++;
                return new LoggedPlace(tier);
            } finally {
                queue.remove(turn);
                wakeNext();
            }
        } finally {
            lock.unlock();
        }
    }

    private void awaitPlace(Condition turn, RateTier tier, long deadline)
            throws TimeoutException, InterruptedException {
        while (queue.peek() != turn || taken() >= limits.get(tier)) {
            long now = nanoTime.getAsLong();
            if (now - deadline >= 0) {
                throw new TimeoutException("no place in the request budget became free in time");
            }
            turn.awaitNanos(Math.min(deadline - now, untilNextLeaves(now)));
        }
    }

    private int taken() {
        long now = nanoTime.getAsLong();
        for (Iterator<Long> times = leaving.iterator(); times.hasNext(); ) {
            if (now - times.next() < 0) {
                break;
            }
            times.remove();
        }
        return inFlight + leaving.size();
    }

    private long untilNextLeaves(long now) {
        var next = leaving.peek();
        return next == null ? Long.MAX_VALUE : Math.max(1, next - now);
    }

    private void wakeNext() {
        var next = queue.peek();
        if (next != null) {
            next.signal();
        }
    }

    /** A place whose answer is awaited. */
    private final class LoggedPlace implements Place {

        private final RateTier tier;
        private boolean ended;

        private LoggedPlace(RateTier tier) {
            this.tier = tier;
        }

        @Override
        public void answered(RateStatus status) {
            end(status.limit());
        }

        @Override
        public void unanswered() {
            end(null);
        }

        private void end(Integer limit) {
            lock.lock();
            try {
                if (ended) {
                    throw new IllegalStateException("the place was given back before");
                }
                ended = true;
                if (limit != null && limit > 0) {
                    limits.put(tier, limit);
                }
                inFlight--;
                leaving.add(nanoTime.getAsLong() + holdNanos);
                wakeNext();
            } finally {
                lock.unlock();
            }
        }
    }
}
