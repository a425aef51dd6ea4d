/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import io.github.cameldiscogs.changes.JdbcChangeStore;
import io.github.cameldiscogs.changes.KnownItem;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A program of its own that reads a list in a database, and counts its items. */
public final class KnownItemsInDatabase {

    private KnownItemsInDatabase() {}

    /** Arguments: the URL of the database, and the name of the list. */
    public static void main(String[] arguments) {
        var dataSource = dataSource(arguments[0]);
        var last = new AtomicLong(Long.MIN_VALUE);
        var count = new AtomicLong();
        var isInOrder = new AtomicBoolean(true);
        new JdbcChangeStore(dataSource)
                .open(arguments[1])
                .forEachKnown(
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

    private static JdbcConnectionPool dataSource(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return JdbcConnectionPool.create(url, "", "");
        }
        var connections = new PGConnectionPoolDataSource();
        connections.setUrl(url);
        return JdbcConnectionPool.create(connections);
    }
}
