/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** By COPY, the fastest way into PostgreSQL. */
final class CopyWriter implements RowWriter {

    @Override
    public void write(Connection connection, Table table, List<Object[]> rows) throws SQLException {
        var sql =
                "COPY %s (%s) FROM STDIN"
                        .formatted(table.title(), String.join(", ", table.columns()));
        var bytes = text(rows).getBytes(StandardCharsets.UTF_8);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(sql, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /** A line for a row, with tabs between the values. */
    private static String text(List<Object[]> rows) {
        var text = new StringBuilder();
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
                text.append(i == 0 ? "" : "\t");
                append(row[i], text);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void append(Object value, StringBuilder text) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof String string) {
            escape(string, text);
        } else {
            text.append(value);
        }
    }

    private static void escape(String value, StringBuilder text) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }
}
