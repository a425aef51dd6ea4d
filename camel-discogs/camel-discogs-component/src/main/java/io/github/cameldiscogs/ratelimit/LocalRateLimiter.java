/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.internal.ratelimit.TimeLimit;
import io.github.cameldiscogs.ratelimit.CallerQueue.Caller;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all threads of this JVM within the request budget of their address ({@link RequestBudget}).
 * Interactive calls are served first and, within a priority, in the order in which they arrive.
 */
public final class LocalRateLimiter implements RateLimiter {

    /**
     * Static, because Discogs counts by address: all Camel contexts of the JVM share a limiter,
     * also one after the other.
     */
    private static final Map<URI, LocalRateLimiter> BY_ORIGIN = new ConcurrentHashMap<>();

    private final RequestBudget budget;

    /** The origin of the clock: {@link System#nanoTime} may start at any value and overflow. */
    private final long beginning = System.nanoTime();

    private final CallerQueue callers;

    /** Creates a limiter with the window of Discogs, 60 seconds. */
    public LocalRateLimiter() {
        this(RequestBudget.WINDOW);
    }

    /**
     * Creates a limiter for a test server with a shorter window.
     *
     * @param window the window in which requests are counted
     * @throws IllegalArgumentException when the window is not positive
     */
    public LocalRateLimiter(Duration window) {
        this.budget = new RequestBudget(window);
        this.callers = new CallerQueue(window.toNanos(), this::now);
    }

    /**
     * The limiter that all calls to the same API in this JVM share.
     *
     * @param origin scheme, host and port of the API
     */
    public static LocalRateLimiter of(URI origin) {
        return BY_ORIGIN.computeIfAbsent(origin, missing -> new LocalRateLimiter());
    }

    /**
     * How many requests of a window background calls leave to interactive ones, unless a call sets
     * its own number; 5 by default. Where Discogs allows no more requests than that, background
     * calls may use one.
     *
     * @throws IllegalArgumentException when the number is negative, or greater than 59
     */
    public void setReservedRequests(int reservedRequests) {
        callers.reserve(reservedRequests);
    }

    @Override
    public Permit acquire(RateTier tier, Duration timeout)
            throws TimeoutException, InterruptedException {
        return acquire(new PermitRequest(tier, CallPriority.interactive, null), timeout);
    }

    @Override
    public Permit acquire(PermitRequest request, Duration timeout)
            throws TimeoutException, InterruptedException {
        var limit = new TimeLimit(timeout, this::now);
        var caller = callers.enter(request);
        try {
            return awaitPermit(caller, limit);
        } finally {
            callers.leave(caller);
        }
    }

    @Override
    public BudgetStatus status() {
        synchronized (budget) {
            return budget.status(callers, now());
        }
    }

    private Permit awaitPermit(Caller caller, TimeLimit limit)
            throws TimeoutException, InterruptedException {
        long delay = 0;
        while (true) {
            callers.awaitTurn(caller, delay, limit);
            int reserved = callers.reserved(caller);
            synchronized (budget) {
                long now = now();
                delay = budget.delay(caller.tier(), reserved, now);
                if (delay <= 0) {
                    budget.send(caller.tier(), now);
                    callers.served(caller);
                    return new LocalPermit(caller.tier(), now);
                }
            }
            if (limit.left() <= 0) {
                throw TimeLimit.exceeded();
            }
        }
    }

    private long now() {
        return System.nanoTime() - beginning;
    }

    private void end(RateTier tier, long sent, @Nullable RateStatus status) {
        synchronized (budget) {
            budget.end(tier, sent, now(), status);
        }
        callers.answered();
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
