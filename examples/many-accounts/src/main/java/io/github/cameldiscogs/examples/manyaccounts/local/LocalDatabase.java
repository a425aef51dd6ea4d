/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;

/** A PostgreSQL of this process, empty at its start. Other processes of this machine reach it. */
public final class LocalDatabase implements AutoCloseable {

    /**
     * Reads until this process has ended, however it has, and then stops the server, which is a
     * process of its own. Ctrl-C is meant for this process alone.
     */
    private static final String STOP_AFTER_US =
            "trap '' INT TERM HUP; read -r nothing; kill -INT \"$(head -n 1 \"$0/postmaster.pid\")\"";

    private final EmbeddedPostgres postgres;
    private final Process guard;

    private LocalDatabase(EmbeddedPostgres postgres, Process guard) {
        this.postgres = postgres;
        this.guard = guard;
    }

    public static LocalDatabase start() throws IOException {
        var folder = Files.createTempDirectory("many-accounts-database-");
        // A shutdown hook would end it at the same time as those who use it
        var postgres =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setRegisterShutdownHook(false)
                        .start();
        var guard =
                new ProcessBuilder("sh", "-c", STOP_AFTER_US, folder.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return new LocalDatabase(postgres, guard);
    }

    /** Where it is, for {@code DATABASE_URL}. */
    public String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        guard.destroyForcibly();
    }
}
