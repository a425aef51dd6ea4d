/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong is said in one line; the exit status is 1, and what was written stays. */
class FailureTest {

    @TempDir private Path folder;

    private DiscogsSandbox sandbox;

    @BeforeEach
    void startSandbox() {
        sandbox = DiscogsSandbox.builder().collectionSize(1000).rateLimit(RateLimit.none()).start();
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    @Test
    void badToken() throws Exception {
        var output =
                EtlProcess.reading(sandbox)
                        .with("DISCOGS_USER_TOKEN", "AWrongTokenThatNobodyHas")
                        .failIn(folder);

        assertThat(error(output))
                .contains("Discogs does not accept the token")
                .contains("https://www.discogs.com/settings/developers")
                .contains("No item was written.");
        assertThat(output).doesNotContain("AWrongTokenThatNobodyHas");
    }

    @Test
    void unknownHost() throws Exception {
        var output =
                EtlProcess.reading(sandbox)
                        .with("DISCOGS_API_URL", "https://discogs.invalid")
                        .withShortPauses()
                        .failIn(folder);

        assertThat(error(output))
                .contains("Discogs does not answer: unknown host discogs.invalid")
                .contains("Check the network and run this again.");
    }

    @Test
    void serverGoesDownInTheMiddle() throws Exception {
        int port = sandbox.port();
        sandbox.beforeRequest(
                request -> {
                    // Pages are read from the last to the first, up to five at the same time
                    if (request.query().contains("page=3")) {
                        CompletableFuture.runAsync(sandbox::close);
                    }
                });

        var output = EtlProcess.reading(sandbox).withShortPauses().failIn(folder);

        assertThat(error(output))
                .contains("Discogs does not answer")
                .containsPattern("[1-9]00 of 1,000 items are written and stay");
        int said =
                Integer.parseInt(error(output).replaceAll("(?s).* (\\d+) of 1,000 items.*", "$1"));
        assertThat(DatabaseContent.in(folder).rows("item")).hasSize(said);

        sandbox =
                DiscogsSandbox.builder()
                        .port(port)
                        .collectionSize(1000)
                        .rateLimit(RateLimit.none())
                        .start();
        EtlProcess.reading(sandbox).runIn(folder);
        assertSameAsUndisturbed();
    }

    @Test
    void serverErrors() throws Exception {
        int firstAndFiveAtATime = 1 + 5;
        sandbox.fault(
                Fault.answer(503, "text/html", "<html><h1>We will be\nback</h1></html>")
                        .onPath(".*/releases")
                        .skip(firstAndFiveAtATime)
                        .forever());

        var output = EtlProcess.reading(sandbox).withShortPauses().failIn(folder);

        assertThat(error(output)).contains("503", "items are written and stay", "later");
    }

    @Test
    void databaseInUse() throws Exception {
        EtlProcess.reading(sandbox).runIn(folder);
        var before = DatabaseContent.in(folder);
        var url = "jdbc:h2:file:" + folder.resolve("discogs-collection") + ";MAX_COMPACT_TIME=0";
        try (var connection = DriverManager.getConnection(url)) {
            var output = EtlProcess.reading(sandbox).failIn(folder);

            assertThat(connection.isValid(1)).isTrue();
            assertThat(error(output))
                    .contains("The database is in use by another program")
                    .contains("DATABASE_URL");
        }
        assertThat(DatabaseContent.in(folder)).isEqualTo(before);
    }

    @Test
    void diskFull() throws Exception {
        var output = EtlProcess.reading(sandbox).withLargestFile(400).failIn(folder);

        assertThat(error(output))
                .contains("The database cannot be written: File too large.")
                .contains("Make room", "run this again.")
                .contains("items are written and stay");
        int written = DatabaseContent.in(folder).rows("item").size();
        assertThat(written).isBetween(100, 900);
        assertThat(error(output)).contains(written + " of 1,000 items");

        EtlProcess.reading(sandbox).runIn(folder);
        assertSameAsUndisturbed();
    }

    @Test
    void placeThatCannotBeWritten() throws Exception {
        var output =
                EtlProcess.reading(sandbox)
                        .with("DATABASE_FILE", "/proc/nowhere/collection")
                        .failIn(folder);

        assertThat(error(output)).contains("The database cannot be written: /proc/nowhere.");
    }

    @Test
    void databaseThatNoDriverKnows() throws Exception {
        var output =
                EtlProcess.reading(sandbox)
                        .with("DATABASE_URL", "jdbc:nothing://here?password=SecretOfTheDatabase")
                        .failIn(folder);

        assertThat(error(output)).contains("jdbc:nothing://here", "DATABASE_URL");
        assertThat(output).doesNotContain("SecretOfTheDatabase");
    }

    private void assertSameAsUndisturbed() throws Exception {
        var undisturbed = Files.createDirectory(folder.resolve("undisturbed"));
        EtlProcess.reading(sandbox).runIn(undisturbed);
        assertThat(DatabaseContent.in(folder)).isEqualTo(DatabaseContent.in(undisturbed));
    }

    /** The one line with the error; there must be no other, and nothing after it. */
    private static String error(String output) {
        assertThat(output).doesNotContain("\tat ", "Exception");
        var lines = List.of(output.split("\n"));
        assertThat(lines).filteredOn(line -> line.contains("ERROR")).hasSize(1);
        assertThat(lines.get(lines.size() - 1)).contains("ERROR");
        return lines.get(lines.size() - 1);
    }
}
