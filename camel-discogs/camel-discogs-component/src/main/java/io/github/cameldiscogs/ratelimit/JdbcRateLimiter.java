/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps several JVMs that call Discogs from one address together within its budget ({@link
 * RequestBudget}). What happens to their requests is written into a database, H2 or PostgreSQL, and
 * each of them works out the same budget from it, by the clock of the database alone. Its two
 * tables are made when they are missing, by the script {@code rate-limiter.sql} beside this class.
 *
 * <p>The threads of a JVM are served in the order in which they come. The place of a request whose
 * JVM dies is free two windows after it was sent.
 */
public final class JdbcRateLimiter extends ServiceSupport implements RateLimiter {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcRateLimiter.class);
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final long window;

    /** Held by the thread whose turn it is; the others queue. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final Semaphore answers = new Semaphore(0);
    private final SharedBudget shared;
    private DataSource dataSource;
    private String budget = "discogs";
    private RequestEvents events;

    /** A limiter for Discogs itself. */
    public JdbcRateLimiter() {
        this(WINDOW);
    }

    /**
     * A limiter for a stand-in of Discogs whose minute is shorter.
     *
     * @param window the time in which requests are counted
     */
    public JdbcRateLimiter(Duration window) {
        this.window = window.toNanos();
        this.shared = new SharedBudget(this.window);
    }

    /** Where the tables are, or are to be. */
    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The name of the budget, "discogs" unless set, at most 100 characters: JVMs that call from the
     * same address need the same name, and those that call from another address another name.
     */
    public void setBudget(String budget) {
        this.budget = Objects.requireNonNull(budget, "budget");
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
    public Place acquire(RateTier tier, Duration timeout)
            throws TimeoutException, InterruptedException {
        start();
        long deadline = System.nanoTime() + timeout.toNanos();
        if (!turn.tryLock(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
            throw timeout();
        }
        try {
            return awaitPlace(tier, deadline);
        } finally {
            turn.unlock();
        }
    }

    private Place awaitPlace(RateTier tier, long deadline)
            throws TimeoutException, InterruptedException {
        while (true) {
            answers.drainPermits();
            var attempt = attempt(tier);
            if (attempt.sent() != null) {
                return new TakenPlace(attempt.sent());
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw timeout();
            }
            long pause = Math.min(left, shared.pause(attempt.delay()));
            answers.tryAcquire(pause, TimeUnit.NANOSECONDS);
        }
    }

    private Attempt attempt(RateTier tier) {
        try {
            var attempt = events.alone(alone -> attempt(tier, alone));
            if (attempt.sent() != null) {
                shared.note(attempt.sent());
            }
            return attempt;
        } catch (SQLException e) {
            throw new RateLimiterException("the rate limiter cannot ask its database", e);
        }
    }

    private Attempt attempt(RateTier tier, RequestEvents.Turn alone) throws SQLException {
        shared.note(alone.since(shared.lastNumber()));
        long delay = shared.delay(tier, alone.now());
        return new Attempt(delay, delay > 0 ? null : alone.send(tier));
    }

    private static TimeoutException timeout() {
        return new TimeoutException("no place in the request budget became free in time");
    }

    /**
     * What came of an attempt to take a place.
     *
     * @param delay how long to wait before the next
     * @param sent the event that was added; null when there was no place
     */
    private record Attempt(long delay, RequestEvent sent) {}

    /** A place whose answer is awaited. */
    private final class TakenPlace implements Place {

        private final RequestEvent sent;

        private TakenPlace(RequestEvent sent) {
            this.sent = sent;
        }

        @Override
        public void answered(RateStatus status) {
            end(status);
        }

        @Override
        public void unanswered() {
            end(null);
        }

        private void end(RateStatus status) {
            try {
                events.<Void>alone(
                        alone -> {
                            alone.end(sent, status);
                            return null;
                        });
            } catch (SQLException e) {
                // The call itself is none the worse for it, and the place becomes free all the same
                LOG.warn(
                        "The end of a request to Discogs cannot be noted; its place is lost for a while",
                        e);
            }
            answers.release();
        }
    }
}
