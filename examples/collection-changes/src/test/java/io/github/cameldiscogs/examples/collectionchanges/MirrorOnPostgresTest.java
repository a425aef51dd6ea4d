/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionchanges;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The binaries of PostgreSQL are there for one platform. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class MirrorOnPostgresTest extends MirrorOfOneDatabase {

    private EmbeddedPostgres postgres;

    @BeforeEach
    void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterEach
    void stopPostgres() throws IOException {
        postgres.close();
    }

    @Override
    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }
}
