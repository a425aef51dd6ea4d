/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All rows of a database by table. H2 and PostgreSQL give equal values for equal rows: names of
 * columns are in lower case, and times are instants.
 */
record DatabaseContent(Map<String, Set<Map<String, Object>>> tables) {

    private static final List<String> TABLES =
            Stream.concat(Stream.of("owner", "seen_item"), ExpectedRows.TABLES.stream()).toList();

    /** The default database of a process in that folder. */
    static DatabaseContent in(Path folder) throws IOException, SQLException {
        return inFile(folder.resolve("discogs-collection.mv.db"));
    }

    /** Looks at a copy, so that the file stays as the process has left it. */
    static DatabaseContent inFile(Path file) throws IOException, SQLException {
        var copy = Files.createTempDirectory("copy-").resolve("copy.mv.db");
        Files.copy(file, copy);
        try {
            // An assertion in H2 2.4.240 is too strict for the compaction that closing ends with
            return at("jdbc:h2:file:" + copy.resolveSibling("copy") + ";MAX_COMPACT_TIME=0");
        } finally {
            Files.delete(copy);
            Files.delete(copy.getParent());
        }
    }

    static DatabaseContent at(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url)) {
            var tables = new TreeMap<String, Set<Map<String, Object>>>();
            for (var table : TABLES) {
                tables.put(table, rows(connection, table));
            }
            return new DatabaseContent(tables);
        }
    }

    Set<Map<String, Object>> rows(String table) {
        return tables.get(table);
    }

    /** The different values of a column. */
    Set<Object> values(String table, String column) {
        return rows(table).stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }

    /** The rows of a table whose value in that column is one of these. */
    Set<Map<String, Object>> rows(String table, String column, Set<Object> values) {
        return rows(table).stream()
                .filter(row -> values.contains(row.get(column)))
                .collect(Collectors.toSet());
    }

    private static Set<Map<String, Object>> rows(Connection connection, String table)
            throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT * FROM " + table)) {
            var rows = new HashSet<Map<String, Object>>();
            while (result.next()) {
                if (!rows.add(row(result))) {
                    throw new AssertionError("Twice in " + table + ": " + row(result));
                }
            }
            return rows;
        }
    }

    private static Map<String, Object> row(ResultSet result) throws SQLException {
        var row = new TreeMap<String, Object>();
        var columns = result.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            row.put(columns.getColumnLabel(column).toLowerCase(Locale.ROOT), value(result, column));
        }
        return row;
    }

    private static Object value(ResultSet result, int column) throws SQLException {
        var type = result.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT);
        if (!type.startsWith("timestamp")) {
            return result.getObject(column);
        }
        var time = result.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
