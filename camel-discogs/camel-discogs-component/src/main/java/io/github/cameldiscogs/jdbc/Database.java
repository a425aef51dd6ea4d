/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database, H2 or PostgreSQL, in which a few tables are ours. */
public final class Database {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final DataSource dataSource;

    /**
     * @throws IllegalArgumentException when there is no data source
     */
    public Database(DataSource dataSource) {
        if (dataSource == null) {
            throw new IllegalArgumentException("dataSource: is missing");
        }
        this.dataSource = dataSource;
    }

    /**
     * Makes tables that are missing.
     *
     * @param owner the class beside which the script is
     * @param script statements that each end with a semicolon, which stands nowhere else, and do
     *     nothing the second time
     */
    public void makeTables(Class<?> owner, String script) throws SQLException {
        for (var statement : read(owner, script).split(";")) {
            if (!statement.isBlank()) {
                makeTable(statement);
            }
        }
    }

    private void makeTable(String statement) throws SQLException {
        try {
            transact(connection -> update(connection, statement));
        } catch (SQLException e) {
            // PostgreSQL lets one of two that make a table at once fail, when the other has made it
            LOG.debug("Making a table once more", e);
            transact(connection -> update(connection, statement));
        }
    }

    private static String read(Class<?> owner, String script) {
        try (var in = owner.getResourceAsStream(script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + script, e);
        }
    }

    /** Does all of the work in one transaction, or nothing. */
    public <T> T transact(Work<T> work) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            boolean commitsByItself = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(commitsByItself);
            }
        }
    }

    /**
     * Runs a statement that asks nothing.
     *
     * @return how many rows it has changed
     */
    public static int update(Connection connection, String sql, Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }
}
