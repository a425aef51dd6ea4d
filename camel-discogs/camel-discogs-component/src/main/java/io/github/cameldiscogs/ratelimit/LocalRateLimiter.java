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
 * Keeps all threads of this JVM together within the budget of their address ({@link
 * RequestBudget}). Interactive calls are served first, and those of a priority in the order in
 * which they come.
 */
public final class LocalRateLimiter implements RateLimiter {

    /** It counts by address, whatever Camel context a request comes from, or came from before. */
    private static final Map<URI, LocalRateLimiter> BY_ORIGIN = new ConcurrentHashMap<>();

    private final RequestBudget budget;

    /** Since the clock of the JVM may stand anywhere, and overflow, time begins here. */
    private final long beginning = System.nanoTime();

    private final CallerQueue callers;

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
        this.callers = new CallerQueue(window.toNanos(), this::now);
    }

    /**
     * The limiter that all in this JVM share who call the same API.
     *
     * @param origin scheme, host and port of the API
     */
    public static LocalRateLimiter of(URI origin) {
        return BY_ORIGIN.computeIfAbsent(origin, missing -> new LocalRateLimiter());
    }

    /**
     * How many requests of a window background calls leave to interactive ones, unless they say so
     * themselves: 5 unless set. Where Discogs allows no more than that, they take one.
     *
     * @throws IllegalArgumentException when it is negative, or leaves nothing of 60
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
