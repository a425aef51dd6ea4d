/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class H2RateLimiterTest extends JdbcRateLimiterContract {

    private final JdbcDataSource dataSource = dataSource("jdbc:h2:mem:budget;DB_CLOSE_DELAY=-1");

    private static JdbcDataSource dataSource(String url) {
        var dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        return dataSource;
    }

    @Override
    protected DataSource dataSource() {
        return dataSource;
    }

    @Override
    protected String queryForLockTimeout() {
        return "call lock_timeout()";
    }

    @Test
    void saysThatItHasNoDatabase() {
        assertThatThrownBy(() -> new JdbcRateLimiter().start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dataSource: is missing");
    }

    @Test
    void saysThatItCannotMakeItsTables() {
        var limiter = new JdbcRateLimiter();
        limiter.setDataSource(dataSource("jdbc:h2:/dev/null/budget"));

        assertThatThrownBy(() -> limiter.acquire(RateTier.ANONYMOUS, Duration.ofSeconds(1)))
                .isInstanceOf(RateLimiterException.class)
                .hasMessage("the rate limiter cannot make its tables")
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void startsWhenItsDatabaseDoes() throws Exception {
        var late = dataSource("jdbc:h2:/dev/null/budget");
        var limiter = new JdbcRateLimiter();
        limiter.setDataSource(late);
        assertThatThrownBy(() -> limiter.acquire(RateTier.ANONYMOUS, Duration.ofSeconds(1)))
                .isInstanceOf(RateLimiterException.class);

        late.setURL("jdbc:h2:mem:late;DB_CLOSE_DELAY=-1");

        limiter.acquire(RateTier.ANONYMOUS, Duration.ofMinutes(1)).unanswered();
    }

    @Test
    void usesTablesThatItMayNotMake() throws Exception {
        var limiter = new JdbcRateLimiter();
        limiter.setDataSource(dataSource);
        limiter.start();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create user if not exists worker password 'secret'");
            for (var table : List.of("discogs_budget", "discogs_request_event")) {
                statement.execute(
                        "grant select, insert, update, delete on %s to worker".formatted(table));
            }
        }
        var ofWorker = dataSource("jdbc:h2:mem:budget");
        ofWorker.setUser("worker");
        ofWorker.setPassword("secret");
        var limited = new JdbcRateLimiter();
        limited.setDataSource(ofWorker);

        limited.acquire(RateTier.ANONYMOUS, Duration.ofMinutes(1)).unanswered();
    }

    @Test
    void getsAlongWithOneConnectionAndLeavesItAsItWas() throws Exception {
        dataSource.setURL("jdbc:h2:mem:budget;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=1234");
        var pool = JdbcConnectionPool.create(dataSource);
        pool.setMaxConnections(1);
        var limiter = new JdbcRateLimiter(Duration.ofSeconds(1));
        limiter.setDataSource(pool);
        var traffic = new Traffic(20, Duration.ofSeconds(1));

        int refusals = traffic.refusals(Collections.nCopies(30, traffic.call(limiter)), 12);

        assertThat(refusals).isZero();
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(statement.getQueryTimeout()).isZero();
            try (var rows = statement.executeQuery(queryForLockTimeout())) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1234);
            }
        } finally {
            pool.dispose();
        }
    }
}
