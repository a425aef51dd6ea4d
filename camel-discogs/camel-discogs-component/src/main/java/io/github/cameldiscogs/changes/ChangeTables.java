/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import static io.github.cameldiscogs.internal.jdbc.Database.query;
import static io.github.cameldiscogs.internal.jdbc.Database.update;

import io.github.cameldiscogs.internal.jdbc.Database;
import io.github.cameldiscogs.internal.jdbc.LockTimeout;
import io.github.cameldiscogs.internal.text.QuotedValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Transactions on the tables of a change store, with the check of the epoch and the messages of
 * failures.
 */
final class ChangeTables {

    private static final String SCRIPT = "change-store.sql";

    /**
     * The longest wait for a lock: writing many rows, as after the first reading of a list, takes
     * seconds.
     */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Database database;

    ChangeTables(@Nullable DataSource dataSource) {
        database = new Database(dataSource);
    }

    void make() {
        try {
            database.makeTables(ChangeTables.class, SCRIPT);
        } catch (SQLException e) {
            throw failure("make its tables", e);
        }
    }

    /**
     * Opens a list, or creates it.
     *
     * @return its new epoch, which is higher than all before
     */
    long open(String list) {
        var task = "open the list " + QuotedValue.of(list);
        var epoch = inDatabase(task, connection -> raise(connection, list));
        if (epoch.isEmpty()) {
            begin(list, task);
            epoch = inDatabase(task, connection -> raise(connection, list));
        }
        return epoch.orElseThrow(
                () ->
                        new ChangeStoreException(
                                "the change store cannot %s: it is gone".formatted(task)));
    }

    private static Optional<Long> raise(Connection connection, String list) throws SQLException {
        lock(connection, "epoch = epoch + 1 where name = ?", list);
        return query(
                        connection,
                        row -> row.getLong(1),
                        "select epoch from discogs_change_list where name = ?",
                        list)
                .stream()
                .findFirst();
    }

    /** Inserts the row of the list; does nothing if another consumer has inserted it. */
    private void begin(String list, String task) {
        try {
            database.transact(
                    connection ->
                            update(
                                    connection,
                                    "insert into discogs_change_list (name, epoch, scan)"
                                            + " values (?, 0, 0)",
                                    list));
        } catch (SQLException e) {
            if (!Database.isUniqueViolation(e)) {
                throw failure(task, e);
            }
        }
    }

    /**
     * Locks the row of the list, so that other writers wait until the transaction ends.
     *
     * @return false when there is no row that matches
     */
    private static boolean lock(Connection connection, String change, Object... values)
            throws SQLException {
        var timeout = LockTimeout.set(connection, LONGEST_WAIT);
        try {
            return update(connection, "update discogs_change_list set " + change, values) > 0;
        } finally {
            timeout.restore();
        }
    }

    /**
     * Reads from the tables of a list in one transaction.
     *
     * @param what the data that is read, for the message of a failure
     */
    <T> T read(String what, String list, Database.Work<T> work) {
        return inDatabase("read %s of the list %s".formatted(what, QuotedValue.of(list)), work);
    }

    /**
     * Writes to the tables of a list in one transaction.
     *
     * @param what the data that is written, for the message of a failure
     * @throws TakenOverException if the list has another epoch, because it was opened again
     */
    void write(String what, String list, long epoch, Writing work) {
        inDatabase(
                "write %s to the list %s".formatted(what, QuotedValue.of(list)),
                connection -> {
                    if (!lock(
                            connection,
                            "epoch = epoch where name = ? and epoch = ?",
                            list,
                            epoch)) {
                        throw ChangeStoreException.openedSince(list);
                    }
                    work.in(connection);
                    return epoch;
                });
    }

    private <T> T inDatabase(String task, Database.Work<T> work) {
        try {
            return database.transact(work);
        } catch (SQLException e) {
            throw failure(task, e);
        }
    }

    private static ChangeStoreException failure(String task, SQLException cause) {
        var message = "the change store cannot " + task;
        if (Database.showsValues(cause)) {
            return new ChangeStoreException(
                    "%s (SQL state %s)".formatted(message, cause.getSQLState()));
        }
        return new ChangeStoreException(message, cause);
    }

    /** Statements that run in one transaction. */
    @FunctionalInterface
    interface Writing {
        void in(Connection connection) throws SQLException;
    }
}
