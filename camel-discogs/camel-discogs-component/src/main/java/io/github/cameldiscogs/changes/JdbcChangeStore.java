/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import javax.sql.DataSource;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/**
 * Stores lists in a database, H2 or PostgreSQL, which several JVMs may share. Missing tables (four)
 * are created by the script {@code change-store.sql} next to this class.
 *
 * <p>Writers of the same list wait for each other, for at most 30 seconds. A failure of the
 * database becomes a {@link ChangeStoreException}, which names the list and shows no data of its
 * items.
 *
 * <p>The contents of known items, if they are kept, and of pending changes are stored in plain
 * text.
 */
public final class JdbcChangeStore extends ServiceSupport implements ChangeStore {

    private @Nullable DataSource dataSource;
    private ChangeTables tables;

    public JdbcChangeStore() {}

    public JdbcChangeStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The database with the tables. A connection pool needs more than one connection: reading all
     * known items uses one until all are read.
     */
    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Creates missing tables. Also called by the first use.
     *
     * @throws IllegalArgumentException when the data source is missing
     * @throws ChangeStoreException when the database cannot be used
     */
    @Override
    protected void doStart() {
        tables = new ChangeTables(dataSource);
        tables.make();
    }

    @Override
    public ChangeLedger open(String list) {
        KeptName.check("a list", list);
        start();
        return new JdbcChangeLedger(tables, list, tables.open(list));
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public String toString() {
        return "JdbcChangeStore";
    }
}
