/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import io.github.cameldiscogs.dump.records.BrokenRecordException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the records that have no place in the tables, and why. */
public final class LeftOut {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOut.class);
    private static final String NUMBER = "CamelDiscogsDumpRecordNumber";

    private final DataSource dataSource;
    private final AtomicLong count = new AtomicLong();

    LeftOut(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Of a record that cannot be read the body is the XML. */
    public void broken(Exchange exchange) throws SQLException {
        var failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, BrokenRecordException.class);
        var kind = Kind.of(exchange.getFromRouteId());
        try (var connection = dataSource.getConnection()) {
            keep(connection, kind, exchange, failure.getMessage());
            connection.commit();
        }
    }

    /** Part of the transaction of its batch. */
    void withoutNumber(Connection connection, Kind kind, Exchange record) throws SQLException {
        keep(connection, kind, record, "It has no number");
    }

    private void keep(Connection connection, Kind kind, Exchange record, String reason)
            throws SQLException {
        long number = record.getIn().getHeader(NUMBER, Long.class);
        delete(connection, kind, number);
        try (var statement =
                connection.prepareStatement(
                        "INSERT INTO dump_left_out (kind, number, reason, content)"
                                + " VALUES (?, ?, ?, ?)")) {
            statement.setString(1, kind.title());
            statement.setLong(2, number);
            statement.setString(3, reason);
            statement.setString(4, String.valueOf(record.getIn().getBody()));
            statement.executeUpdate();
        }
        count.incrementAndGet();
        LOG.warn("Record {} of {} is left out: {}", number, kind.title(), reason);
    }

    private static void delete(Connection connection, Kind kind, long number) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "DELETE FROM dump_left_out WHERE kind = ? AND number = ?")) {
            statement.setString(1, kind.title());
            statement.setLong(2, number);
            statement.executeUpdate();
        }
    }

    /** How many were left out in this run. */
    long count() {
        return count.get();
    }
}
