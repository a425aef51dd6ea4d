/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import io.github.cameldiscogs.support.PostgresDatabase;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresTokenStoreTest extends JdbcTokenStoreContract {

    @RegisterExtension static final PostgresDatabase POSTGRES = new PostgresDatabase();

    @BeforeEach
    void emptyDatabase() throws SQLException {
        execute("drop table if exists discogs_request_token");
        execute("drop table if exists discogs_access_token");
    }

    @Override
    protected DataSource dataSource() {
        return POSTGRES.dataSource();
    }
}
