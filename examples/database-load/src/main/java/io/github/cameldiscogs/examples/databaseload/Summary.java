/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/** What is in the tables. */
final class Summary {

    private final StringBuilder text = new StringBuilder("\n\nIn the database\n\n");

    private Summary() {}

    static String of(DataSource dataSource) throws SQLException {
        var summary = new Summary();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var kind : Kind.values()) {
                for (var table : kind.tables()) {
                    var name = table.title();
                    try (var row = statement.executeQuery("SELECT count(*) FROM " + name)) {
                        row.next();
                        summary.line(row.getLong(1), name);
                    }
                }
            }
        }
        return summary.text.toString();
    }

    private void line(long rows, String table) {
        text.append(String.format(Locale.ROOT, "  %,15d  %s%n", rows, table));
    }
}
