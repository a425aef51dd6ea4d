/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import io.github.cameldiscogs.support.PostgresDatabase;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGConnectionPoolDataSource;

class PostgresChangeStoreTest extends JdbcChangeStoreContract {

    @RegisterExtension static final PostgresDatabase POSTGRES = new PostgresDatabase();

    private JdbcConnectionPool dataSource;

    /**
     * In a pool, because a connection to PostgreSQL takes longer than what most tests do with it.
     */
    @BeforeEach
    void emptyDatabase() throws SQLException {
        var connections = new PGConnectionPoolDataSource();
        connections.setUrl(POSTGRES.url());
        dataSource = JdbcConnectionPool.create(connections);
        for (var table : List.of("list", "item", "pending", "mark")) {
            execute("drop table if exists discogs_change_" + table);
        }
    }

    @AfterEach
    void closeDatabase() {
        dataSource.dispose();
    }

    @Override
    protected DataSource dataSource() {
        return dataSource;
    }
}
