/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.support.PostgresDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRateLimiterTest extends JdbcRateLimiterContract {

    @RegisterExtension static final PostgresDatabase POSTGRES = new PostgresDatabase();

    @Override
    protected DataSource dataSource() {
        return POSTGRES.dataSource();
    }

    @Override
    protected String queryForLockTimeout() {
        return "select setting from pg_settings where name = 'lock_timeout'";
    }
}
