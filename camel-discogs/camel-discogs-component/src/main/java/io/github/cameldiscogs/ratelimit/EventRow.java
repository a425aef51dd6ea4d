/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of a budget from rows, some of which may have been written by another version or
 * another program.
 */
final class EventRow {

    static final String COLUMNS =
            "number, happened_at, request, tier, outcome, rate_limit, rate_limit_used,"
                    + " rate_limit_remaining";

    /**
     * The largest difference between two clocks that is accepted, in nanoseconds; a row that is
     * further in the future is invalid.
     */
    static final long FAR_AHEAD = TimeUnit.DAYS.toNanos(1);

    private static final int NO_ANSWER = 0;
    private static final int LOWEST_STATUS = 100;
    private static final int HIGHEST_STATUS = 999;

    private EventRow() {}

    /**
     * The value of the column {@code outcome}: the HTTP status, 0 if there was no answer, null for
     * a request that was sent.
     */
    static @Nullable Integer outcome(RequestEvent.@Nullable End end) {
        if (end == null) {
            return null;
        }
        return end.status() == null ? NO_ANSWER : end.status().httpStatus();
    }

    /**
     * @param row a row with the {@link #COLUMNS}
     * @param now the time by the clock of the database, in nanoseconds since 1970
     * @return empty for a row that this version cannot have written
     */
    static Optional<RequestEvent> read(ResultSet row, long now) throws SQLException {
        var number = row.getLong(1);
        var time = row.getObject(2, Long.class);
        var request = row.getObject(3, Long.class);
        var tier = tier(row.getString(4));
        var outcome = row.getObject(5, Integer.class);
        if (tier.isEmpty()
                || time == null
                || time < 0
                || time > now + FAR_AHEAD
                || request == null
                || !isRequest(request, number, outcome)
                || !isOutcome(outcome)) {
            return Optional.empty();
        }
        var end = outcome == null ? null : new RequestEvent.End(status(outcome, row));
        return Optional.of(new RequestEvent(number, time, request, tier.get(), end));
    }

    private static Optional<RateTier> tier(String name) {
        return Arrays.stream(RateTier.values()).filter(tier -> tier.name().equals(name)).findAny();
    }

    /**
     * The event of a sent request has its own number as the number of the request; the event of its
     * end has a higher number.
     */
    private static boolean isRequest(Long request, long number, @Nullable Integer outcome) {
        return outcome == null ? request == number : request < number;
    }

    private static boolean isOutcome(@Nullable Integer outcome) {
        return outcome == null
                || outcome == NO_ANSWER
                || outcome >= LOWEST_STATUS && outcome <= HIGHEST_STATUS;
    }

    private static @Nullable RateStatus status(int outcome, ResultSet row) throws SQLException {
        return outcome == NO_ANSWER
                ? null
                : new RateStatus(
                        outcome,
                        row.getObject(6, Integer.class),
                        row.getObject(7, Integer.class),
                        row.getObject(8, Integer.class));
    }
}
