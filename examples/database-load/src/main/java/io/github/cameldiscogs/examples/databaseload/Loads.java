/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;

/** Knows which dumps are in the tables, and keeps the place in one that is not there as a whole. */
final class Loads extends ServiceSupport implements StateRepository<String, String> {

    /**
     * What the table says of a kind.
     *
     * @param file the name of the dump that is in the tables, or on its way there
     */
    private record Known(String file, long size, String previous, boolean complete) {

        boolean is(Path dump) throws IOException {
            return file.equals(dump.getFileName().toString()) && hasSizeOf(dump);
        }

        boolean hasSizeOf(Path dump) throws IOException {
            return Files.exists(dump) && Files.size(dump) == size;
        }
    }

    private final DataSource dataSource;

    Loads(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What is to be loaded, so that the tables are as the dump is. Without the dump that they are
     * from, what has changed since cannot be known: then they are emptied.
     *
     * @return empty if the dump is in the tables
     */
    Optional<Load> plan(Kind kind, Path dump) throws SQLException, IOException {
        try (var connection = dataSource.getConnection()) {
            var known = find(connection, kind);
            if (known == null) {
                return Optional.of(beginAnew(connection, kind, dump));
            }
            if (known.is(dump)) {
                return known.complete()
                        ? Optional.empty()
                        : Optional.of(goOn(connection, kind, dump, known));
            }
            var previous = dump.resolveSibling(known.file());
            return Optional.of(
                    known.complete() && known.hasSizeOf(previous)
                            ? begin(connection, kind, dump, previous)
                            : beginAnew(connection, kind, dump));
        }
    }

    private Load goOn(Connection connection, Kind kind, Path dump, Known known)
            throws SQLException, IOException {
        if (known.previous() == null) {
            return new Load(kind, dump, null);
        }
        var previous = dump.resolveSibling(known.previous());
        return Files.exists(previous)
                ? new Load(kind, dump, previous)
                : beginAnew(connection, kind, dump);
    }

    /** First nothing is known any more, so that no crash leaves half of a table known. */
    private static Load beginAnew(Connection connection, Kind kind, Path dump)
            throws SQLException, IOException {
        forget(connection, kind);
        connection.commit();
        try (var statement = connection.createStatement()) {
            for (var table : kind.tables()) {
                statement.execute("TRUNCATE TABLE " + table.title());
            }
        }
        return begin(connection, kind, dump, null);
    }

    private static Load begin(Connection connection, Kind kind, Path dump, Path previous)
            throws SQLException, IOException {
        forget(connection, kind);
        try (var statement =
                connection.prepareStatement(
                        "INSERT INTO dump_load (kind, file, size, previous, complete)"
                                + " VALUES (?, ?, ?, ?, FALSE)")) {
            statement.setString(1, kind.title());
            statement.setString(2, dump.getFileName().toString());
            statement.setLong(3, Files.size(dump));
            statement.setString(4, previous == null ? null : previous.getFileName().toString());
            statement.executeUpdate();
        }
        connection.commit();
        return new Load(kind, dump, previous);
    }

    private static void forget(Connection connection, Kind kind) throws SQLException {
        for (var table : new String[] {"dump_left_out", "dump_load"}) {
            try (var statement =
                    connection.prepareStatement("DELETE FROM " + table + " WHERE kind = ?")) {
                statement.setString(1, kind.title());
                statement.executeUpdate();
            }
        }
    }

    private static Known find(Connection connection, Kind kind) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "SELECT file, size, previous, complete FROM dump_load WHERE kind = ?")) {
            statement.setString(1, kind.title());
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? new Known(
                                row.getString(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getBoolean(4))
                        : null;
            }
        }
    }

    /** All of the dump is in the tables. */
    void complete(Load load) {
        update("UPDATE dump_load SET complete = TRUE WHERE kind = ?", load.kind().title());
    }

    @Override
    public void setState(String file, String position) {
        update("UPDATE dump_load SET position = ? WHERE file = ?", position, file);
    }

    @Override
    public String getState(String file) {
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "SELECT position FROM dump_load WHERE file = ?")) {
            statement.setString(1, file);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private void update(String sql, String... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
