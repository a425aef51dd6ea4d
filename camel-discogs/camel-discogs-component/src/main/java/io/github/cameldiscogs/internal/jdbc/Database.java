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

/** A database, H2 or PostgreSQL, in which a few tables are ours. */
public final class Database {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private static final Pattern TABLE = Pattern.compile("create table if not exists (\\w+)");

    /** The SQL state of a row whose key is there already. */
    private static final String UNIQUE_VIOLATION = "23505";

    /** Classes of SQL states: values that do not fit, and constraints that they violate. */
    private static final List<String> ABOUT_VALUES = List.of("22", "23");

    /** Rows that are sent or fetched at once. */
    private static final int PORTION = 1000;

    private final DataSource dataSource;

    /**
     * @throws IllegalArgumentException when there is no data source
     */
    public Database(@Nullable DataSource dataSource) {
        if (dataSource == null) {
            throw new IllegalArgumentException("dataSource: is missing");
        }
        this.dataSource = dataSource;
    }

    /**
     * Makes tables that are missing.
     *
     * @param owner the class beside which the script is
     * @param script statements that each make one table if it does not exist, and end with a
     *     semicolon, which stands nowhere else
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
            // PostgreSQL lets one of two that make a table at once fail, and neither database lets
            // whoever may make none say "if not exists"
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

    /** Does all of the work in one transaction, or nothing. */
    public <T> T transact(Work<T> work) throws SQLException {
        try (var connection = dataSource.getConnection();
                var transaction = new Transaction(connection)) {
            var result = work.in(connection);
            transaction.commit();
            return result;
        }
    }

    /** A transaction that is undone unless it is committed, and leaves no trace in a pool. */
    private static final class Transaction implements AutoCloseable {

        /** Whoever waits for a row shall see what has become of it, not fail for that. */
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
                // Before all else: to let a connection commit by itself commits what is open
                connection.rollback();
            }
            connection.setAutoCommit(usuallyCommits);
            isolate(ISOLATION, usualIsolation);
        }
    }

    /**
     * Runs a statement that asks nothing.
     *
     * @return how many rows it has changed
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
     * Runs a statement that asks nothing once for each row of values, many at a time.
     *
     * @param rows which may hold nulls
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

    /** What went wrong with one of many. The failure of them all shows the values of that one. */
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
     * Runs a query and hands over each row as it comes: in a transaction, however many there are,
     * few are in memory.
     *
     * @return how many there were
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

    /** Whether a row was not written because another with its key is there. */
    public static boolean isUniqueViolation(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState());
    }

    /** Runs a query, and collects what is read from its rows. */
    public static <T> List<T> query(
            Connection connection, RowReader<T> reader, String sql, Object... values)
            throws SQLException {
        var all = new ArrayList<T>();
        forEachRow(connection, row -> all.add(reader.read(row)), sql, values);
        return all;
    }

    /**
     * Whether the words of a failure may show values, or a whole row: that is so where values do
     * not fit, or a constraint forbids them.
     */
    public static boolean showsValues(SQLException failure) {
        var state = Objects.toString(failure.getSQLState(), "");
        return ABOUT_VALUES.stream().anyMatch(state::startsWith);
    }

    /** Takes what stands in a row of an answer. */
    @FunctionalInterface
    public interface RowAction {
        void accept(ResultSet row) throws SQLException;
    }

    /** Makes something of a row of an answer. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }
}
