/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.jdbc.Database;
import io.github.cameldiscogs.jdbc.LockTimeout;
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
import javax.sql.DataSource;

/** The events of a budget in a database, in the order of their numbers. */
final class RequestEvents {

    private static final String SCRIPT = "rate-limiter.sql";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int NO_ANSWER = 0;

    /**
     * Whoever holds the budget does so for milliseconds; a JVM that stands still is not awaited.
     */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** So long does it take to be next, when nothing else is to be waited for. */
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);

    /** Somebody who has not looked for as long learns nothing from what was before. */
    private static final int WINDOWS_KEPT = 5;

    private static final int EVENTS_BETWEEN_CLEANING = 100;

    private final Database database;
    private final String budget;
    private final long window;

    RequestEvents(DataSource dataSource, String budget, long window) {
        this.database = new Database(dataSource);
        this.budget = budget;
        this.window = window;
    }

    /** Makes what is missing. */
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
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            // Another has made it meanwhile
        }
    }

    /** Does something while nobody else can add an event. */
    <T> T alone(Work<T> work) throws SQLException {
        return alone(LONGEST_WAIT, work);
    }

    /**
     * Does something while nobody else can add an event.
     *
     * @param longest how long to wait for those who do, from 100 ms to 10 s
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
                        "select last_event, current_timestamp from discogs_budget"
                                + " where name = ? for update")) {
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
            throw new SQLException("the budget %s is gone".formatted(budget));
        }
        long now = nanoseconds(rows.getObject(2, OffsetDateTime.class));
        return new Turn(connection, rows.getLong(1), now);
    }

    private static long nanoseconds(OffsetDateTime time) {
        return TimeUnit.SECONDS.toNanos(time.toEpochSecond()) + time.getNano();
    }

    /** What is done while nobody else can add an event. */
    @FunctionalInterface
    interface Work<T> {
        T with(Turn turn) throws SQLException;
    }

    /** The time in which nobody else can add an event. */
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

        /** The events that came after that one, as far as they are still kept. */
        List<RequestEvent> since(long number) throws SQLException {
            var events = new ArrayList<RequestEvent>();
            if (number >= lastNumber) {
                return events;
            }
            try (var query =
                    connection.prepareStatement(
                            "select number, happened_at, request, tier, outcome, rate_limit,"
                                    + " rate_limit_used, rate_limit_remaining"
                                    + " from discogs_request_event"
                                    + " where budget = ? and number > ? order by number")) {
                query.setString(1, budget);
                query.setLong(2, number);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        events.add(event(rows));
                    }
                }
            }
            return events;
        }

        /** Adds that a request is sent. */
        RequestEvent send(RateTier tier) throws SQLException {
            return add(new RequestEvent(lastNumber + 1, now, lastNumber + 1, tier, null));
        }

        /** Adds that a request has ended. */
        void end(RequestEvent sent, RateStatus status) throws SQLException {
            var end = new RequestEvent.End(status);
            add(new RequestEvent(lastNumber + 1, now, sent.request(), sent.tier(), end));
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
                        "delete from discogs_request_event where budget = ? and happened_at < ?",
                        budget,
                        now - WINDOWS_KEPT * window);
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
                set(statement, 6, outcome(event.end()));
                set(statement, 7, status == null ? null : status.limit());
                set(statement, 8, status == null ? null : status.used());
                set(statement, 9, status == null ? null : status.remaining());
                statement.executeUpdate();
            }
        }
    }

    private static Integer outcome(RequestEvent.End end) {
        if (end == null) {
            return null;
        }
        return end.status() == null ? NO_ANSWER : end.status().httpStatus();
    }

    private static void set(PreparedStatement statement, int index, Integer value)
            throws SQLException {
        statement.setObject(index, value, Types.INTEGER);
    }

    private static RequestEvent event(ResultSet row) throws SQLException {
        var outcome = row.getObject(5, Integer.class);
        return new RequestEvent(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                RateTier.valueOf(row.getString(4)),
                outcome == null ? null : new RequestEvent.End(status(outcome, row)));
    }

    private static RateStatus status(int outcome, ResultSet row) throws SQLException {
        return outcome == NO_ANSWER
                ? null
                : new RateStatus(
                        outcome,
                        row.getObject(6, Integer.class),
                        row.getObject(7, Integer.class),
                        row.getObject(8, Integer.class));
    }
}
