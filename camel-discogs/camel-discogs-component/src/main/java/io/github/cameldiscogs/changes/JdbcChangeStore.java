/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import javax.sql.DataSource;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/**
 * Keeps lists in a database, H2 or PostgreSQL, which several JVMs may share. Its four tables are
 * made when they are missing, by the script {@code change-store.sql} beside this class.
 *
 * <p>Whoever writes to a list waits for others who do, for 30 seconds at most. What fails in the
 * database is a {@link ChangeStoreException} that names the list and shows nothing of its items.
 *
 * <p>The contents of items, where they are kept, and of changes that are to be told are stored in
 * clear.
 */
public final class JdbcChangeStore extends ServiceSupport implements ChangeStore {

    private @Nullable DataSource dataSource;
    private ChangeTables tables;

    public JdbcChangeStore() {}

    public JdbcChangeStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Where the tables are, or are to be. A pool needs more than one connection: one is busy as
     * long as somebody reads all that is known.
     */
    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Makes the tables. Called by the first use, too.
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
