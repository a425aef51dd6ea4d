/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The same with a real PostgreSQL, whose binaries are there for one platform. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgresTest {

    @TempDir private Path folder;

    private EmbeddedPostgres postgres;
    private String url;

    @BeforeEach
    void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.start();
        url = postgres.getJdbcUrl("postgres", "postgres");
    }

    @AfterEach
    void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void holdsTheSameRowsAsH2() throws Exception {
        try (var sandbox = sandbox(350)) {
            EtlProcess.reading(sandbox).runIn(folder);
            var output = toPostgres(sandbox).runIn(folder);

            var content = DatabaseContent.at(url);
            assertThat(content).isEqualTo(DatabaseContent.in(folder));
            assertThat(output)
                    .contains("350 items: %d releases".formatted(content.rows("release").size()));

            toPostgres(sandbox).runIn(folder);
            assertThat(DatabaseContent.at(url)).isEqualTo(content);
        }
    }

    @Test
    void holdsTheSameOddRowsAsH2() throws Exception {
        var recordings = Path.of("src/test/resources/recordings");
        try (var sandbox = DiscogsSandbox.builder().recordings(recordings).start()) {
            EtlProcess.reading(sandbox).runIn(folder);
            toPostgres(sandbox).runIn(folder);

            assertThat(DatabaseContent.at(url)).isEqualTo(DatabaseContent.in(folder));
        }
    }

    @Test
    void whatLeavesTheCollectionLeavesTheDatabase() throws Exception {
        try (var sandbox = sandbox(250)) {
            toPostgres(sandbox).runIn(folder);
            var collection = sandbox.collection(DiscogsSandbox.USERNAME);
            collection.instanceIds().skip(60).limit(80).forEach(collection::remove);

            toPostgres(sandbox).runIn(folder);

            var rest = ExpectedRows.of(SandboxItems.of(sandbox));
            var content = DatabaseContent.at(url);
            for (var table : ExpectedRows.TABLES) {
                assertThat(content.rows(table)).as(table).isEqualTo(rest.rows(table));
            }
        }
    }

    @Test
    void isKilledAndEndsWithTheSameRows() throws Exception {
        try (var sandbox = sandbox(800)) {
            try (var process = toPostgres(sandbox).startIn(folder)) {
                sandbox.beforeRequest(
                        request -> {
                            if (request.query().contains("page=2")) {
                                process.kill();
                            }
                        });
                assertThat(process.exitStatus()).isEqualTo(128 + 9);
            }
            assertThat(DatabaseContent.at(url).rows("item")).hasSizeBetween(100, 700);
        }
        try (var sandbox = sandbox(800)) {
            toPostgres(sandbox).runIn(folder);
            EtlProcess.reading(sandbox).runIn(folder);
            assertThat(DatabaseContent.at(url)).isEqualTo(DatabaseContent.in(folder));
        }
    }

    @Test
    void goesDownInTheMiddle() throws Exception {
        try (var sandbox = sandbox(800)) {
            sandbox.beforeRequest(
                    request -> {
                        if (request.query().contains("page=2")) {
                            stopPostgresNow();
                        }
                    });

            var output = toPostgres(sandbox).failIn(folder);

            assertThat(output)
                    .contains("ERROR: The database cannot be used: ")
                    .containsPattern("[1-7]00 of 800 items are written and stay")
                    .doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void doesNotKnowTheUser() throws Exception {
        try (var sandbox = sandbox(10)) {
            var output =
                    EtlProcess.reading(sandbox)
                            .with("DATABASE_URL", url.split("\\?")[0])
                            .with("DATABASE_USER", "nobody")
                            .with("DATABASE_PASSWORD", "SecretOfTheDatabase")
                            .failIn(folder);

            assertThat(output)
                    .contains("ERROR: The database does not let you in: ", "nobody")
                    .contains("Set DATABASE_USER and DATABASE_PASSWORD.")
                    .doesNotContain("SecretOfTheDatabase", "\tat ");
        }
    }

    private EtlProcess.Builder toPostgres(DiscogsSandbox sandbox) {
        return EtlProcess.reading(sandbox).with("DATABASE_URL", url);
    }

    private static DiscogsSandbox sandbox(int items) {
        return DiscogsSandbox.builder().collectionSize(items).rateLimit(RateLimit.none()).start();
    }

    private void stopPostgresNow() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
