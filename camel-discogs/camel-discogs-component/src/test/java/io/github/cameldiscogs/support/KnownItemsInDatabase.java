/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import io.github.cameldiscogs.changes.JdbcChangeStore;
import io.github.cameldiscogs.changes.KnownItem;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A program of its own that fills a list in a database with items, and reads them all. */
public final class KnownItemsInDatabase {

    private static final int PORTION = 10_000;

    private KnownItemsInDatabase() {}

    /** Arguments: the URL of a database of H2, and how many items. */
    public static void main(String[] arguments) throws SQLException {
        var dataSource = JdbcConnectionPool.create(arguments[0], "", "");
        var ledger = new JdbcChangeStore(dataSource).open("list");
        long items = Long.parseLong(arguments[1]);
        for (long from = 0; from < items; from += PORTION) {
            insert(dataSource, from);
        }
        var last = new AtomicLong(Long.MIN_VALUE);
        var count = new AtomicLong();
        var isInOrder = new AtomicBoolean(true);
        ledger.forEachKnown(
                item -> {
                    count.incrementAndGet();
                    isInOrder.compareAndSet(true, isNext(item, last));
                });
        System.out.printf("items: %s, in order: %s%n", count, isInOrder);
        dataSource.dispose();
    }

    private static boolean isNext(KnownItem item, AtomicLong last) {
        return item.position() > last.getAndSet(item.position());
    }

    private static void insert(DataSource dataSource, long from) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "insert into discogs_change_item"
                                        + " select 'list', 1000000 + x, x, -x, '{}' from system_range(?, ?)")) {
            statement.setLong(1, from);
            statement.setLong(2, from + PORTION - 1);
            statement.executeUpdate();
        }
    }
}
