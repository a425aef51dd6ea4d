/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;

/** The database that the properties name, with its tables. */
final class Database implements AutoCloseable {

    /** Any number, the same in each process. */
    private static final long LOCK = 0xD15C0C5L;

    private final HikariDataSource dataSource = new HikariDataSource();
    private final boolean isPostgres;

    /** Of this connection the lock is; the end of the process gives it back. */
    private final Connection lock;

    Database(CamelContext context) throws SQLException {
        var url = context.resolvePropertyPlaceholders("{{database.url}}");
        isPostgres = url.startsWith("jdbc:postgresql:");
        dataSource.setJdbcUrl(url);
        // Not as properties: Camel logs the values that it looks up, if at level DEBUG only
        dataSource.setUsername(System.getenv("DATABASE_USER"));
        dataSource.setPassword(System.getenv("DATABASE_PASSWORD"));
        dataSource.setAutoCommit(false);
        lock = dataSource.getConnection();
        if (isPostgres) {
            lock();
        }
        run("schema.sql");
    }

    /** A file of H2 is open in one process only, anyway. */
    private void lock() throws SQLException {
        try (var statement = lock.createStatement();
                var row = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new SQLException("Another process loads into the database");
            }
        }
        // The lock is of the session, and no transaction need stay open
        lock.commit();
    }

    DataSource dataSource() {
        return dataSource;
    }

    RowWriter writer() {
        return isPostgres ? new CopyWriter() : new InsertWriter();
    }

    /** Makes the indexes that are missing. */
    void index() throws SQLException {
        run("indexes.sql");
        if (isPostgres) {
            run("indexes-postgresql.sql");
        }
    }

    private void run(String script) throws SQLException {
        try (var in = Database.class.getResourceAsStream("/sql/" + script);
                var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            var sql = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            statement.execute(sql);
            connection.commit();
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
