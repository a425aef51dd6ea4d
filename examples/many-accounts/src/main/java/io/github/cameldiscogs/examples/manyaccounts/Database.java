/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of all processes. */
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** What finds no database is tried again, and should not keep its thread until then. */
    private static final long MOST_SECONDS = 5;

    /** Any number, the same in all processes. */
    private static final long MAKING_TABLES = 7_051_982;

    private final HikariDataSource dataSource = new HikariDataSource();

    Database(String url) {
        dataSource.setJdbcUrl(url);
        dataSource.setUsername(System.getenv("DATABASE_USER"));
        dataSource.setPassword(System.getenv("DATABASE_PASSWORD"));
        dataSource.setConnectionTimeout(TimeUnit.SECONDS.toMillis(MOST_SECONDS));
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** Processes that start at the same time make the tables one after the other. */
    void makeTables() {
        var jdbc = new JdbcTemplate(dataSource);
        new TransactionTemplate(new JdbcTransactionManager(dataSource))
                .executeWithoutResult(
                        status -> {
                            jdbc.execute(
                                    "SELECT pg_advisory_xact_lock(%d)".formatted(MAKING_TABLES));
                            jdbc.execute(
                                    (java.sql.Connection connection) -> {
                                        ScriptUtils.executeSqlScript(
                                                connection,
                                                new ClassPathResource("sql/schema.sql"));
                                        return null;
                                    });
                        });
        LOG.info("The database is open");
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
