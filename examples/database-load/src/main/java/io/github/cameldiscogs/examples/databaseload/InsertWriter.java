/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** By INSERT, which every database has. */
final class InsertWriter implements RowWriter {

    @Override
    public void write(Connection connection, Table table, List<Object[]> rows) throws SQLException {
        var columns = table.columns();
        var sql =
                "INSERT INTO %s (%s) VALUES (%s)"
                        .formatted(
                                table.title(),
                                String.join(", ", columns),
                                String.join(", ", Collections.nCopies(columns.size(), "?")));
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
