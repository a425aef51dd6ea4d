/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.internal.jdbc.Database;
import io.github.cameldiscogs.internal.jdbc.LockTimeout;
import io.github.cameldiscogs.internal.text.QuotedValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events of a budget in a database, ordered by number. */
final class RequestEvents {

    private static final Logger LOG = LoggerFactory.getLogger(RequestEvents.class);
    private static final String SCRIPT = "rate-limiter.sql";

    /** The highest event number; rows with a higher number were not written by this component. */
    private static final long HIGHEST_NUMBER = 1L << 53;

    /**
     * The longest wait for the row of the budget, which is normally locked for milliseconds. A JVM
     * that hangs while it holds the lock should not block the others.
     */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /**
     * The shortest wait for the row of the budget: long enough to get the lock when only other
     * callers compete for it.
     */
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);

    /**
     * How many windows events are kept: older ones do not affect the budget, also for a JVM that
     * has read nothing since.
     */
    private static final int WINDOWS_KEPT = 5;

    private static final int EVENTS_BETWEEN_CLEANING = 100;

    private final Database database;
    private final String budget;
    private final long window;
    private final AtomicBoolean warned = new AtomicBoolean();

    RequestEvents(@Nullable DataSource dataSource, String budget, long window) {
        this.database = new Database(dataSource);
        this.budget = budget;
        this.window = window;
    }

    /** Creates the tables and the row of the budget if they are missing. */
    void create() throws SQLException {
        database.makeTables(RequestEvents.class, SCRIPT);
        try {
            database.transact(
                    connection ->
                            Database.update(
                                    connection,
                                    "insert into discogs_budget (name, last_event) select ?, 0"
                                            + " where not exists (select 1 from discogs_budget"
                                            + " where name = ?)",
                                    budget,
                                    budget));
        } catch (SQLException e) {
            if (!Database.isUniqueViolation(e)) {
                throw e;
            }
            // Another JVM has inserted the row at the same time
        }
    }

    /**
     * Runs the work while no other JVM or thread can add an event; waits up to 10 seconds for the
     * lock.
     */
    <T> T alone(Work<T> work) throws SQLException {
        return alone(LONGEST_WAIT, work);
    }

    /**
     * Runs the work while no other JVM or thread can add an event.
     *
     * @param longest how long to wait for the lock; less than 100 ms counts as 100 ms, more than 10
     *     s as 10 s
     */
    <T> T alone(Duration longest, Work<T> work) throws SQLException {
        return database.transact(
                connection -> {
                    var turn = lock(connection, longest);
                    return work.with(turn);
                });
    }

    private Turn lock(Connection connection, Duration longest) throws SQLException {
        var timeout = LockTimeout.set(connection, bounded(longest));
        try (var query =
                connection.prepareStatement(
                        "select last_event, current_timestamp, (select max(number)"
                                + " from discogs_request_event where budget = name)"
                                + " from discogs_budget where name = ? for update")) {
            query.setString(1, budget);
            try (var rows = query.executeQuery()) {
                return turn(connection, rows);
            }
        } finally {
            timeout.restore();
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.compareTo(SHORTEST_WAIT) < 0) {
            return SHORTEST_WAIT;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Turn turn(Connection connection, ResultSet rows) throws SQLException {
        if (!rows.next()) {
            throw new SQLException("the budget %s is gone".formatted(QuotedValue.of(budget)));
        }
        long now = nanoseconds(rows.getObject(2, OffsetDateTime.class));
        long told = rows.getLong(1);
        long highest = rows.getLong(3);
        if (highest > HIGHEST_NUMBER) {
            highest = removeBeyond(connection);
        }
        // Another program may have inserted events without updating the row of the budget
        long last = told > HIGHEST_NUMBER ? highest : Math.max(told, highest);
        return new Turn(connection, Math.max(0, last), now);
    }

    /** Deletes events whose number is too high, and returns the highest number that is left. */
    private long removeBeyond(Connection connection) throws SQLException {
        Database.update(
                connection,
                "delete from discogs_request_event where budget = ? and number > ?",
                budget,
                HIGHEST_NUMBER);
        try (var query =
                connection.prepareStatement(
                        "select max(number) from discogs_request_event where budget = ?")) {
            query.setString(1, budget);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static long nanoseconds(OffsetDateTime time) {
        return TimeUnit.SECONDS.toNanos(time.toEpochSecond()) + time.getNano();
    }

    /** Work that is done while no other JVM or thread can add an event. */
    @FunctionalInterface
    interface Work<T> {
        T with(Turn turn) throws SQLException;
    }

    /** The lock on a budget: no other JVM or thread can add an event until the transaction ends. */
    final class Turn {

        private final Connection connection;
        private final long lastNumber;
        private final long now;

        private Turn(Connection connection, long lastNumber, long now) {
            this.connection = connection;
            this.lastNumber = lastNumber;
            this.now = now;
        }

        /** The time by the clock of the database, in nanoseconds since 1970. */
        long now() {
            return now;
        }

        /** The number of the last event; 0 for none. */
        long lastNumber() {
            return lastNumber;
        }

        /** The events after this number, as far as they are still in the table and can be read. */
        List<RequestEvent> since(long number) throws SQLException {
            var events = new ArrayList<RequestEvent>();
            if (number >= lastNumber) {
                return events;
            }
            try (var query =
                    connection.prepareStatement(
                            "select "
                                    + EventRow.COLUMNS
                                    + " from discogs_request_event"
                                    + " where budget = ? and number > ? order by number")) {
                query.setString(1, budget);
                query.setLong(2, number);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        EventRow.read(rows, now)
                                .ifPresentOrElse(events::add, RequestEvents.this::warn);
                    }
                }
            }
            return events;
        }

        /** Adds the event that a request is sent. */
        RequestEvent send(RateTier tier) throws SQLException {
            return add(new RequestEvent(lastNumber + 1, now, lastNumber + 1, tier, null));
        }

        /** Adds the event that a request has ended. */
        RequestEvent end(RequestEvent sent, @Nullable RateStatus status) throws SQLException {
            var end = new RequestEvent.End(status);
            return add(new RequestEvent(lastNumber + 1, now, sent.request(), sent.tier(), end));
        }

        private RequestEvent add(RequestEvent event) throws SQLException {
            insert(event);
            Database.update(
                    connection,
                    "update discogs_budget set last_event = ? where name = ?",
                    event.number(),
                    budget);
            if (event.number() % EVENTS_BETWEEN_CLEANING == 0) {
                Database.update(
                        connection,
                        "delete from discogs_request_event where budget = ? and (happened_at < ?"
                                + " or happened_at > ? or happened_at is null)",
                        budget,
                        now - WINDOWS_KEPT * window,
                        now + EventRow.FAR_AHEAD);
            }
            return event;
        }

        private void insert(RequestEvent event) throws SQLException {
            try (var statement =
                    connection.prepareStatement(
                            "insert into discogs_request_event (budget, number, happened_at,"
                                    + " request, tier, outcome, rate_limit, rate_limit_used,"
                                    + " rate_limit_remaining) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                statement.setString(1, budget);
                statement.setLong(2, event.number());
                statement.setLong(3, event.time());
                statement.setLong(4, event.request());
                statement.setString(5, event.tier().name());
                var status = event.end() == null ? null : event.end().status();
                set(statement, 6, EventRow.outcome(event.end()));
                set(statement, 7, status == null ? null : status.limit());
                set(statement, 8, status == null ? null : status.used());
                set(statement, 9, status == null ? null : status.remaining());
                statement.executeUpdate();
            }
        }
    }

    private static void set(PreparedStatement statement, int index, @Nullable Integer value)
            throws SQLException {
        statement.setObject(index, value, Types.INTEGER);
    }

    private void warn() {
        if (warned.compareAndSet(false, true)) {
            LOG.warn(
                    "The table discogs_request_event has rows of the budget {} that another version"
                            + " or somebody else has written; they are left out",
                    QuotedValue.of(budget));
        }
    }
}
