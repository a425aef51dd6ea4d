/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.internal.ratelimit.TimeLimit;
import io.github.cameldiscogs.internal.text.OneLine;
import io.github.cameldiscogs.internal.text.PlainCause;
import io.github.cameldiscogs.ratelimit.CallerQueue.Caller;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps several JVMs that call Discogs from one address together within its budget ({@link
 * RequestBudget}). What happens to their requests is written into a database, H2 or PostgreSQL, and
 * each of them works out the same budget from it, by the clock of the database alone. Its two
 * tables are made when they are missing, by the script {@code rate-limiter.sql} beside this class.
 *
 * <p>Rows of the tables that are not understood, because another version or somebody else has
 * written them, are left out, with one warning. Whoever can write to the tables can close or open
 * the budget.
 *
 * <p>In a JVM interactive calls are served first, and those of a priority in the order in which
 * they come. Those of other JVMs get the places that background calls leave. The place of a request
 * whose JVM dies is free two windows after it was sent.
 */
public final class JdbcRateLimiter extends ServiceSupport implements RateLimiter {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcRateLimiter.class);

    /** A database that is away is awaited for half a minute. */
    private static final int PATIENCE_OF_WINDOW = 2;

    private static final int TRIES_OF_WINDOW = 60;

    private static final int LONGEST_NAME = 100;

    private final long window;

    private final CallerQueue callers;
    private final SharedBudget shared;
    private @Nullable DataSource dataSource;
    private String budget = "discogs";
    private RequestEvents events;

    /** A limiter for Discogs itself. */
    public JdbcRateLimiter() {
        this(RequestBudget.WINDOW);
    }

    /**
     * A limiter for a stand-in of Discogs whose minute is shorter.
     *
     * @param window the time in which requests are counted
     * @throws IllegalArgumentException when the window is not positive
     */
    public JdbcRateLimiter(Duration window) {
        this.shared = new SharedBudget(window);
        this.window = window.toNanos();
        this.callers = new CallerQueue(this.window, System::nanoTime);
    }

    /**
     * Where the tables are, or are to be. A pool decides by itself how long it lets a thread wait
     * for a connection, which adds to the timeout of {@link #acquire}: it should give up sooner
     * than a call may wait.
     */
    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The name of the budget, "discogs" unless set, at most 100 characters: JVMs that call from the
     * same address need the same name, and those that call from another address another name.
     *
     * @throws IllegalArgumentException when the name is longer
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
     * How many requests of a window background calls of this JVM leave to interactive ones,
     * whichever JVM these come from, unless they say so themselves: 5 unless set. Where Discogs
     * allows no more than that, they take one.
     *
     * @throws IllegalArgumentException when it is negative, or leaves nothing of 60
     */
    public void setReservedRequests(int reservedRequests) {
        callers.reserve(reservedRequests);
    }

    /**
     * Makes the tables. Called by the first use, too.
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
                shared.note(attempt.sent());
            }
            return attempt;
        } catch (SQLException e) {
            if (patience.left() < 0) {
                throw unusable(e);
            }
            // Databases restart; a long list shall not be lost for that
            LOG.warn(
                    "The rate limiter cannot ask its database, and tries again: {}",
                    OneLine.of(e.toString()));
            return new Attempt(window / TRIES_OF_WINDOW, null, e);
        }
    }

    private Attempt attempt(RateTier tier, int reserved, RequestEvents.Turn alone)
            throws SQLException {
        shared.note(alone.since(shared.lastNumber()), alone.lastNumber(), alone.now());
        long delay = shared.delay(tier, reserved, alone.now());
        return new Attempt(shared.pause(delay), delay > 0 ? null : alone.send(tier), null);
    }

    private static RateLimiterException unusable(SQLException cause) {
        return new RateLimiterException("the rate limiter cannot ask its database", cause);
    }

    /**
     * What came of an attempt to get a permit.
     *
     * @param pause how long to wait before the next, in nanoseconds
     * @param sent the event that was added
     * @param failure of the database
     */
    private record Attempt(
            long pause, @Nullable RequestEvent sent, @Nullable SQLException failure) {}

    private void end(RequestEvent sent, @Nullable RateStatus status) {
        try {
            events.alone(alone -> alone.end(sent, status));
        } catch (SQLException e) {
            // The call itself is none the worse for it, and the place becomes free all the same
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
