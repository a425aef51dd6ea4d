/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A PostgreSQL server for the tests of a class. */
public final class PostgresDatabase implements BeforeAllCallback, AfterAllCallback {

    private static final String NAME = "postgres";

    private EmbeddedPostgres postgres;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        postgres.close();
    }

    public DataSource dataSource() {
        return postgres.getPostgresDatabase();
    }

    /** Where other processes find it. */
    public String url() {
        return postgres.getJdbcUrl(NAME, NAME);
    }
}
