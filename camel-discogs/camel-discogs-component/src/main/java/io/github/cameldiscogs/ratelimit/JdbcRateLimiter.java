/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.internal.ratelimit.TimeLimit;
import io.github.cameldiscogs.internal.text.OneLine;
import io.github.cameldiscogs.internal.text.PlainCause;
import io.github.cameldiscogs.ratelimit.CallerQueue.Caller;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps several JVMs that call Discogs from one address within the request budget of that address
 * ({@link RequestBudget}). The limiter writes when requests are sent and answered to a database, H2
 * or PostgreSQL, and each JVM calculates the same budget from these rows, using only the clock of
 * the database. Missing tables (two) are created by the script {@code rate-limiter.sql} next to
 * this class.
 *
 * <p>Rows that cannot be read, because another version or another program wrote them, are skipped,
 * with one warning. Anyone with write access to the tables can block the budget or exceed it.
 *
 * <p>Within a JVM interactive calls are served first and, within a priority, in the order in which
 * they arrive. Interactive calls of other JVMs use the requests that background calls leave. If a
 * JVM dies, the request that it sent counts until two windows after it was sent.
 */
public final class JdbcRateLimiter extends ServiceSupport implements RateLimiter {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcRateLimiter.class);

    /** How long an unreachable database is tried again: half a window, which is half a minute. */
    private static final int PATIENCE_OF_WINDOW = 2;

    private static final int TRIES_OF_WINDOW = 60;

    private static final int LONGEST_NAME = 100;

    private final long window;

    private final CallerQueue callers;

    /** Changed only by the caller whose turn it is, and read by those who watch it. */
    private final SharedBudget shared;

    /** When the shared budget was changed last, by the clock of this JVM. */
    private long changedAt = System.nanoTime();

    private @Nullable DataSource dataSource;
    private String budget = "discogs";
    private RequestEvents events;

    /** Creates a limiter with the window of Discogs, 60 seconds. */
    public JdbcRateLimiter() {
        this(RequestBudget.WINDOW);
    }

    /**
     * Creates a limiter for a test server with a shorter window.
     *
     * @param window the window in which requests are counted
     * @throws IllegalArgumentException when the window is not positive
     */
    public JdbcRateLimiter(Duration window) {
        this.shared = new SharedBudget(window);
        this.window = window.toNanos();
        this.callers = new CallerQueue(this.window, System::nanoTime);
    }

    /**
     * The database with the tables. A connection pool has its own limit for how long a thread waits
     * for a connection, which adds to the timeout of {@link #acquire}: set it to less than the time
     * that a call may wait.
     */
    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The name of the budget, at most 100 characters; "discogs" by default. JVMs that call from the
     * same address need the same name, JVMs that call from another address a different one.
     *
     * @throws IllegalArgumentException when the name is longer than 100 characters
     */
    public void setBudget(String budget) {
        if (budget.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "budget: has %d characters; at most %d are allowed"
                            .formatted(budget.length(), LONGEST_NAME));
        }
        this.budget = budget;
    }

    /**
     * How many requests of a window background calls of this JVM leave to interactive calls of any
     * JVM, unless a call sets its own number; 5 by default. Where Discogs allows no more requests
     * than that, background calls may use one.
     *
     * @throws IllegalArgumentException when the number is negative, or greater than 59
     */
    public void setReservedRequests(int reservedRequests) {
        callers.reserve(reservedRequests);
    }

    /**
     * Creates missing tables. Also called by the first use.
     *
     * @throws IllegalArgumentException when the data source is missing
     * @throws RateLimiterException when the database cannot be used
     */
    @Override
    protected void doStart() {
        events = new RequestEvents(dataSource, budget, window);
        try {
            events.create();
        } catch (SQLException e) {
            throw new RateLimiterException("the rate limiter cannot make its tables", e);
        }
    }

    @Override
    public Permit acquire(RateTier tier, Duration timeout)
            throws TimeoutException, InterruptedException {
        return acquire(new PermitRequest(tier, CallPriority.interactive, null), timeout);
    }

    @Override
    public Permit acquire(PermitRequest request, Duration timeout)
            throws TimeoutException, InterruptedException {
        var limit = new TimeLimit(timeout, System::nanoTime);
        start();
        var caller = callers.enter(request);
        try {
            return awaitPermit(caller, limit);
        } finally {
            callers.leave(caller);
        }
    }

    private Permit awaitPermit(Caller caller, TimeLimit limit)
            throws TimeoutException, InterruptedException {
        callers.awaitTurn(caller, 0, limit);
        var patience = patience();
        while (true) {
            var attempt = attempt(caller, limit, patience);
            if (attempt.sent() != null) {
                callers.served(caller);
                return new SharedPermit(attempt.sent());
            }
            if (attempt.failure() == null) {
                patience = patience();
            }
            long left = limit.left();
            if (left <= 0 && attempt.failure() != null) {
                throw unusable(attempt.failure());
            }
            if (left <= 0) {
                throw TimeLimit.exceeded();
            }
            callers.awaitTurn(caller, attempt.pause(), limit);
        }
    }

    private TimeLimit patience() {
        return new TimeLimit(Duration.ofNanos(window / PATIENCE_OF_WINDOW), System::nanoTime);
    }

    private Attempt attempt(Caller caller, TimeLimit limit, TimeLimit patience) {
        try {
            var left = Duration.ofNanos(limit.left());
            int reserved = callers.reserved(caller);
            var attempt = events.alone(left, alone -> attempt(caller.tier(), reserved, alone));
            if (attempt.sent() != null) {
                note(attempt.sent());
            }
            return attempt;
        } catch (SQLException e) {
            if (patience.left() < 0) {
                throw unusable(e);
            }
            // A database may be restarting, which should not end the walk of a long list
            LOG.warn(
                    "The rate limiter cannot ask its database, and tries again: {}",
                    OneLine.of(e.toString()));
            return new Attempt(window / TRIES_OF_WINDOW, null, e);
        }
    }

    private Attempt attempt(RateTier tier, int reserved, RequestEvents.Turn alone)
            throws SQLException {
        var missed = alone.since(shared.lastNumber());
        long delay = delay(tier, reserved, missed, alone);
        return new Attempt(shared.pause(delay), delay > 0 ? null : alone.send(tier), null);
    }

    private long delay(
            RateTier tier, int reserved, List<RequestEvent> missed, RequestEvents.Turn alone) {
        synchronized (shared) {
            shared.note(missed, alone.lastNumber(), alone.now());
            changedAt = System.nanoTime();
            return shared.delay(tier, reserved, alone.now());
        }
    }

    private void note(RequestEvent sent) {
        synchronized (shared) {
            shared.note(sent);
            changedAt = System.nanoTime();
        }
    }

    /**
     * The state of the budget as this JVM saw it when it last asked the database; none of that is
     * asked for now.
     */
    @Override
    public BudgetStatus status() {
        synchronized (shared) {
            return shared.status(callers, System.nanoTime() - changedAt);
        }
    }

    private static RateLimiterException unusable(SQLException cause) {
        return new RateLimiterException("the rate limiter cannot ask its database", cause);
    }

    /**
     * The result of an attempt to get a permit.
     *
     * @param pause how long to wait before the next attempt, in nanoseconds
     * @param sent the event that was added; null when no request may be sent yet
     * @param failure the error of the database; null when there was none
     */
    private record Attempt(
            long pause, @Nullable RequestEvent sent, @Nullable SQLException failure) {}

    private void end(RequestEvent sent, @Nullable RateStatus status) {
        try {
            events.alone(alone -> alone.end(sent, status));
        } catch (SQLException e) {
            // The call has succeeded, and its place becomes free after two windows in any case
            LOG.warn(
                    "The end of a request cannot be noted; its place is lost for two minutes",
                    PlainCause.of(e));
        }
        callers.answered();
    }

    /** A permit in the budget of all JVMs. */
    private final class SharedPermit extends TakenPermit {

        private final RequestEvent sent;

        private SharedPermit(RequestEvent sent) {
            this.sent = sent;
        }

        @Override
        protected void end(@Nullable RateStatus status) {
            JdbcRateLimiter.this.end(sent, status);
        }
    }
}
