/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import javax.sql.DataSource;
import org.apache.camel.Exchange;

/**
 * Writes a batch in one transaction. What is there of its records goes, and what they are now
 * comes, so that a batch can be written any number of times.
 */
public final class Tables {

    private static final String ID = "CamelDiscogsDumpId";

    private final DataSource dataSource;
    private final RowWriter writer;
    private final LeftOut leftOut;

    Tables(DataSource dataSource, RowWriter writer, LeftOut leftOut) {
        this.dataSource = dataSource;
        this.writer = writer;
        this.leftOut = leftOut;
    }

    /** The route has the name of the kind. */
    public void write(Exchange exchange) throws SQLException {
        var kind = Kind.of(exchange.getFromRouteId());
        var batch = exchange.getIn().getBody(List.class);
        var items = new LinkedHashMap<Long, Object>();
        try (var connection = dataSource.getConnection()) {
            for (var item : batch) {
                var record = ((Exchange) item).getIn();
                var id = record.getHeader(ID, Long.class);
                if (id == null) {
                    leftOut.withoutNumber(connection, kind, (Exchange) item);
                } else {
                    // Should one come twice, the later is the newer
                    items.put(id, record.getBody());
                }
            }
            delete(connection, kind, items.keySet());
            insert(connection, kind, items);
            connection.commit();
        }
    }

    /** Most records of a first load are in no table: then one statement is enough. */
    private static void delete(Connection connection, Kind kind, Collection<Long> ids)
            throws SQLException {
        if (delete(connection, kind.main(), ids) > 0) {
            for (var table : kind.tables()) {
                delete(connection, table, ids);
            }
        }
    }

    private static int delete(Connection connection, Table table, Collection<Long> ids)
            throws SQLException {
        var sql = "DELETE FROM %s WHERE %s = ANY (?)".formatted(table.title(), table.key());
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("BIGINT", ids.toArray()));
            return statement.executeUpdate();
        }
    }

    /** What was removed has no body. */
    private void insert(Connection connection, Kind kind, LinkedHashMap<Long, Object> items)
            throws SQLException {
        var rows = new Rows();
        items.forEach(
                (id, item) -> {
                    if (item != null) {
                        kind.addRows(id, item, rows);
                    }
                });
        for (var table : kind.tables()) {
            var added = rows.of(table);
            if (!added.isEmpty()) {
                writer.write(connection, table, added);
            }
        }
    }
}
