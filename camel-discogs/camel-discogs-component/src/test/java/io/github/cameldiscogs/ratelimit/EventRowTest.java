/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.ratelimit.RequestEvent.End;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.h2.tools.SimpleResultSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRowTest {

    private static final long NOW = 1_000;

    private static Optional<RequestEvent> read(Object... values) throws SQLException {
        var row = new SimpleResultSet();
        for (var column : EventRow.COLUMNS.split(", ")) {
            row.addColumn(column, column.equals("tier") ? Types.VARCHAR : Types.BIGINT, 0, 0);
        }
        row.addRow(values);
        row.next();
        return EventRow.read(row, NOW);
    }

    @Test
    void tellsOfARequestThatWasSent() throws Exception {
        assertThat(read(7L, 900L, 7L, "ANONYMOUS", null, null, null, null))
                .contains(new RequestEvent(7, 900, 7, RateTier.ANONYMOUS, null));
    }

    @Test
    void tellsHowARequestHasEnded() throws Exception {
        assertThat(read(9L, 900L, 7L, "AUTHENTICATED", 200, 60, 5, null))
                .contains(
                        new RequestEvent(
                                9,
                                900,
                                7,
                                RateTier.AUTHENTICATED,
                                new End(new RateStatus(200, 60, 5, null))));
        assertThat(read(9L, 900L, 7L, "AUTHENTICATED", 0, null, null, null))
                .contains(new RequestEvent(9, 900, 7, RateTier.AUTHENTICATED, new End(null)));
    }

    /** A day is how far clocks may differ. */
    @ParameterizedTest
    @CsvSource({
        "7, 0, 7, ANONYMOUS, , true",
        "7, 86400000001000, 7, ANONYMOUS, , true",
        "7, 86400000001001, 7, ANONYMOUS, , false",
        "7, -1, 7, ANONYMOUS, , false",
        "7, , 7, ANONYMOUS, , false",
        "7, 900, , ANONYMOUS, , false",
        "7, 900, 7, PARTNER, , false",
        "7, 900, 7, , , false",
        "7, 900, 6, ANONYMOUS, , false",
        "7, 900, 7, ANONYMOUS, 200, false",
        "7, 900, 8, ANONYMOUS, 200, false",
        "7, 900, 6, ANONYMOUS, 200, true",
        "7, 900, 6, ANONYMOUS, 0, true",
        "7, 900, 6, ANONYMOUS, -1, false",
        "7, 900, 6, ANONYMOUS, 99, false",
        "7, 900, 6, ANONYMOUS, 100, true",
        "7, 900, 6, ANONYMOUS, 999, true",
        "7, 900, 6, ANONYMOUS, 1000, false"
    })
    void tellsNothingThatThisVersionCannotHaveWritten(
            long number, Long time, Long request, String tier, Integer outcome, boolean isRead)
            throws Exception {
        assertThat(read(number, time, request, tier, outcome, null, null, null).isPresent())
                .isEqualTo(isRead);
    }

    @Test
    void hasTheStatusWithWhichARequestEnded() {
        assertThat(EventRow.outcome(null)).isNull();
        assertThat(EventRow.outcome(new End(null))).isZero();
        assertThat(EventRow.outcome(new End(new RateStatus(429, null, null, null)))).isEqualTo(429);
    }
}
