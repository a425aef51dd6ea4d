/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.jdbc;

import io.github.cameldiscogs.internal.text.PlainCause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs statements in a database, H2 or PostgreSQL, that has tables of this component. */
public final class Database {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private static final Pattern TABLE = Pattern.compile("create table if not exists (\\w+)");

    /** The SQL state for a row whose key exists already. */
    private static final String UNIQUE_VIOLATION = "23505";

    /** Classes of SQL states: 22 for invalid values, 23 for violated constraints. */
    private static final List<String> ABOUT_VALUES = List.of("22", "23");

    /** The number of rows that are sent or fetched at once. */
    private static final int PORTION = 1000;

    private final DataSource dataSource;

    /**
     * @throws IllegalArgumentException when the data source is null
     */
    public Database(@Nullable DataSource dataSource) {
        if (dataSource == null) {
            throw new IllegalArgumentException("dataSource: is missing");
        }
        this.dataSource = dataSource;
    }

    /**
     * Creates missing tables.
     *
     * @param owner the class next to which the script is
     * @param script statements that each create one table if it does not exist and end with a
     *     semicolon; no other semicolon is allowed
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
            // When two clients create a table at once, one fails on PostgreSQL; and both databases
            // reject "create table if not exists" from a user who may not create tables
            if (!isThere(tableOf(statement))) {
                throw e;
            }
            LOG.debug("The table was there before", PlainCause.of(e));
        }
    }

    private static String tableOf(String statement) {
        var name = TABLE.matcher(statement);
        if (!name.find()) {
            throw new IllegalStateException("makes no table: " + statement);
        }
        return name.group(1);
    }

    private boolean isThere(String table) {
        try {
            return transact(
                    connection -> {
                        var sql = "select 1 from %s where 1 = 0".formatted(table);
                        try (var query = connection.prepareStatement(sql);
                                var rows = query.executeQuery()) {
                            return !rows.next();
                        }
                    });
        } catch (SQLException e) {
            LOG.debug("The table {} is not there", table, PlainCause.of(e));
            return false;
        }
    }

    private static String read(Class<?> owner, String script) {
        try (var in = owner.getResourceAsStream(script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + script, e);
        }
    }

    /** Runs the work in one transaction, which is rolled back when the work fails. */
    public <T> T transact(Work<T> work) throws SQLException {
        try (var connection = dataSource.getConnection();
                var transaction = new Transaction(connection)) {
            var result = work.in(connection);
            transaction.commit();
            return result;
        }
    }

    /**
     * A transaction that is rolled back unless it is committed. Closing it restores the settings of
     * the connection, which may belong to a pool.
     */
    private static final class Transaction implements AutoCloseable {

        /**
         * After waiting for a locked row, a statement reads its current values instead of failing.
         */
        private static final int ISOLATION = Connection.TRANSACTION_READ_COMMITTED;

        private final Connection connection;
        private final int usualIsolation;
        private final boolean usuallyCommits;
        private boolean committed;

        private Transaction(Connection connection) throws SQLException {
            this.connection = connection;
            usualIsolation = connection.getTransactionIsolation();
            usuallyCommits = connection.getAutoCommit();
            isolate(usualIsolation, ISOLATION);
            connection.setAutoCommit(false);
        }

        private void isolate(int from, int to) throws SQLException {
            if (from != to) {
                connection.setTransactionIsolation(to);
            }
        }

        private void commit() throws SQLException {
            connection.commit();
            committed = true;
        }

        @Override
        public void close() throws SQLException {
            if (!committed) {
                // Must come first: setting auto-commit commits an open transaction
                connection.rollback();
            }
            connection.setAutoCommit(usuallyCommits);
            isolate(ISOLATION, usualIsolation);
        }
    }

    /**
     * Runs a statement that returns no rows.
     *
     * @return the number of changed rows
     */
    public static int update(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /**
     * Runs a statement that returns no rows once for each row of values, in batches.
     *
     * @param rows the values of the statement; may contain nulls
     */
    public static void updateEach(
            Connection connection, String sql, Collection<@Nullable Object[]> rows)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (var row : rows) {
                fill(statement, row);
                statement.addBatch();
                if (++waiting == PORTION) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        } catch (BatchUpdateException e) {
            throw reason(e);
        }
    }

    /**
     * The failure of the statement that failed. The failure of the batch itself shows its values.
     */
    private static SQLException reason(BatchUpdateException failure) {
        return Objects.requireNonNullElseGet(
                failure.getNextException(),
                () ->
                        new SQLException(
                                "one of many statements has failed",
                                failure.getSQLState(),
                                failure.getErrorCode()));
    }

    /**
     * Runs a query and passes each row to the action as it is fetched. In a transaction only a few
     * rows are in memory at once.
     *
     * @return the number of rows
     */
    public static long forEachRow(
            Connection connection, RowAction action, String sql, Object... values)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setFetchSize(PORTION);
            fill(query, values);
            try (var rows = query.executeQuery()) {
                long count = 0;
                while (rows.next()) {
                    action.accept(rows);
                    count++;
                }
                return count;
            }
        }
    }

    /** Whether a row was not inserted because another row has its key. */
    public static boolean isUniqueViolation(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState());
    }

    /** Runs a query and returns what the reader makes of each row. */
    public static <T> List<T> query(
            Connection connection, RowReader<T> reader, String sql, Object... values)
            throws SQLException {
        var all = new ArrayList<T>();
        forEachRow(connection, row -> all.add(reader.read(row)), sql, values);
        return all;
    }

    /**
     * Whether the message of a failure may show values or a whole row: that is so for invalid
     * values and for violated constraints.
     */
    public static boolean showsValues(SQLException failure) {
        var state = Objects.toString(failure.getSQLState(), "");
        return ABOUT_VALUES.stream().anyMatch(state::startsWith);
    }

    /** Receives a row of a result set. */
    @FunctionalInterface
    public interface RowAction {
        void accept(ResultSet row) throws SQLException;
    }

    /** Converts a row of a result set. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Statements that run in one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }
}
