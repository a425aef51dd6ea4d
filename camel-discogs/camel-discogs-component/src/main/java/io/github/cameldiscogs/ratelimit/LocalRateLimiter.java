/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.internal.ratelimit.TimeLimit;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all threads of this JVM together within the budget of their address ({@link
 * RequestBudget}). They are served in the order in which they come.
 */
public final class LocalRateLimiter implements RateLimiter {

    /** It counts by address, whatever Camel context a request comes from, or came from before. */
    private static final Map<URI, LocalRateLimiter> BY_ORIGIN = new ConcurrentHashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Condition> queue = new ArrayDeque<>();
    private final RequestBudget budget;

    /** Since the clock of the JVM may stand anywhere, and overflow, time begins here. */
    private final long beginning = System.nanoTime();

    /** A limiter for Discogs itself. */
    public LocalRateLimiter() {
        this(RequestBudget.WINDOW);
    }

    /**
     * A limiter for a stand-in of Discogs whose minute is shorter.
     *
     * @param window the time in which requests are counted
     * @throws IllegalArgumentException when the window is not positive
     */
    public LocalRateLimiter(Duration window) {
        this.budget = new RequestBudget(window);
    }

    /**
     * The limiter that all in this JVM share who call the same API.
     *
     * @param origin scheme, host and port of the API
     */
    public static LocalRateLimiter of(URI origin) {
        return BY_ORIGIN.computeIfAbsent(origin, missing -> new LocalRateLimiter());
    }

    @Override
    public Permit acquire(RateTier tier, Duration timeout)
            throws TimeoutException, InterruptedException {
        var limit = new TimeLimit(timeout, this::now);
        lock.lockInterruptibly();
        try {
            var turn = lock.newCondition();
            queue.add(turn);
            try {
                awaitTurn(turn, tier, limit);
                long sent = now();
                budget.send(tier, sent);
                return new LocalPermit(tier, sent);
            } finally {
                queue.remove(turn);
                wakeNext();
            }
        } finally {
            lock.unlock();
        }
    }

    private void awaitTurn(Condition turn, RateTier tier, TimeLimit limit)
            throws TimeoutException, InterruptedException {
        while (true) {
            long delay = queue.peek() == turn ? budget.delay(tier, now()) : Long.MAX_VALUE;
            if (delay <= 0) {
                return;
            }
            long left = limit.left();
            if (left <= 0) {
                throw TimeLimit.exceeded();
            }
            turn.awaitNanos(Math.min(left, delay));
        }
    }

    private long now() {
        return System.nanoTime() - beginning;
    }

    private void wakeNext() {
        var next = queue.peek();
        if (next != null) {
            next.signal();
        }
    }

    private void end(RateTier tier, long sent, @Nullable RateStatus status) {
        lock.lock();
        try {
            budget.end(tier, sent, now(), status);
            wakeNext();
        } finally {
            lock.unlock();
        }
    }

    /** A permit in the budget of this JVM. */
    private final class LocalPermit extends TakenPermit {

        private final RateTier tier;
        private final long sent;

        private LocalPermit(RateTier tier, long sent) {
            this.tier = tier;
            this.sent = sent;
        }

        @Override
        protected void end(@Nullable RateStatus status) {
            LocalRateLimiter.this.end(tier, sent, status);
        }
    }
}
