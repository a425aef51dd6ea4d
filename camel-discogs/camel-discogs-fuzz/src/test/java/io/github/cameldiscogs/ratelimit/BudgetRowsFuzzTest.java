/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import static io.github.cameldiscogs.internal.jdbc.Database.update;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeAll;

/** A budget in a database, with events that somebody else has written, and odd reports. */
class BudgetRowsFuzzTest {

    private static final String[] TIERS = {"ANONYMOUS", "AUTHENTICATED", "", "anonymous"};

    private static JdbcConnectionPool database;
    private static Connection connection;

    @BeforeAll
    static void makeDatabase() throws Exception {
        database = JdbcConnectionPool.create("jdbc:h2:mem:budget;DB_CLOSE_DELAY=-1", "", "");
        connection = database.getConnection();
        // What is loaded at the first use takes long
        limiter().acquire(RateTier.ANONYMOUS, Duration.ofSeconds(60)).unanswered();
    }

    private static JdbcRateLimiter limiter() {
        var limiter = new JdbcRateLimiter();
        limiter.setDataSource(database);
        return limiter;
    }

    @FuzzTest
    void givesPlacesOrNoneInTime(FuzzedDataProvider data) throws Exception {
        update(connection, "delete from discogs_request_event");
        update(connection, "update discogs_budget set last_event = ?", number(data));
        var limiter = limiter();
        for (int left = data.consumeInt(0, 12); left > 0; left--) {
            if (data.consumeBoolean()) {
                writeEvent(data);
            } else {
                request(limiter, data);
            }
        }
        try (var rows =
                connection
                        .createStatement()
                        .executeQuery("select count(*) from discogs_request_event")) {
            rows.next();
            assertThat(rows.getInt(1)).isLessThan(30);
        }
    }

    private static void request(JdbcRateLimiter limiter, FuzzedDataProvider data)
            throws InterruptedException {
        try {
            var place = limiter.acquire(data.pickValue(RateTier.values()), Duration.ZERO);
            if (data.consumeBoolean()) {
                place.unanswered();
            } else {
                place.answered(
                        new RateStatus(
                                data.consumeInt(100, 999),
                                report(data),
                                report(data),
                                report(data)));
            }
        } catch (TimeoutException e) {
            // There is room again in a while
        }
    }

    private static void writeEvent(FuzzedDataProvider data) throws SQLException {
        update(
                connection,
                "merge into discogs_request_event values ('discogs', ?, ?, ?, ?, ?, ?, ?, ?)",
                number(data),
                time(data),
                number(data),
                data.pickValue(TIERS),
                outcome(data),
                report(data),
                report(data),
                report(data));
    }

    private static long number(FuzzedDataProvider data) {
        return data.consumeBoolean() ? data.consumeLong(0, 20) : data.consumeLong();
    }

    private static long time(FuzzedDataProvider data) {
        long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        return data.consumeBoolean()
                ? now - TimeUnit.SECONDS.toNanos(data.consumeInt(-100, 100))
                : data.consumeLong();
    }

    private static Integer outcome(FuzzedDataProvider data) {
        return switch (data.consumeInt(0, 2)) {
            case 0 -> null;
            case 1 -> data.consumeInt(0, 999);
            default -> data.consumeInt();
        };
    }

    private static Integer report(FuzzedDataProvider data) {
        return switch (data.consumeInt(0, 2)) {
            case 0 -> null;
            case 1 -> data.consumeInt(-1, 100);
            default -> data.consumeInt();
        };
    }
}
