/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long the statements of a transaction wait for rows that others have locked. A query timeout
 * cannot be used instead: it is in seconds, and H2 waits for locked rows longer than that.
 */
public final class LockTimeout {

    private static final String H2 = "H2";

    private final Connection connection;

    /**
     * The previous timeout of the connection for H2, in milliseconds; null for PostgreSQL, where
     * the setting ends with the transaction.
     */
    private final @Nullable Integer usual;

    private LockTimeout(Connection connection, @Nullable Integer usual) {
        this.connection = connection;
        this.usual = usual;
    }

    /**
     * Limits how long the current transaction waits for locks, until {@link #restore} is called.
     *
     * @param longest positive; less than a millisecond counts as one
     */
    public static LockTimeout set(Connection connection, Duration longest) throws SQLException {
        int milliseconds = (int) Math.min(Math.max(1, longest.toMillis()), Integer.MAX_VALUE);
        if (connection.getMetaData().getDatabaseProductName().equals(H2)) {
            var timeout = new LockTimeout(connection, usual(connection));
            timeout.setOfH2(milliseconds);
            return timeout;
        }
        execute(connection, "set local lock_timeout = " + milliseconds);
        return new LockTimeout(connection, null);
    }

    private static int usual(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("call lock_timeout()")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void setOfH2(int milliseconds) throws SQLException {
        execute(connection, "set lock_timeout " + milliseconds);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Restores the previous timeout of the connection. */
    public void restore() throws SQLException {
        if (usual != null) {
            // In H2 the setting belongs to the connection, which may go back to a pool
            setOfH2(usual);
        }
    }
}
