/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
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
}
