/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** A PostgreSQL of this process, empty at its start. Other processes of this machine reach it. */
public final class LocalDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private LocalDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static LocalDatabase start() throws IOException {
        // It would end at the same time as those who use it
        return new LocalDatabase(EmbeddedPostgres.builder().setRegisterShutdownHook(false).start());
    }

    /** Where it is, for {@code DATABASE_URL}. */
    public String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
