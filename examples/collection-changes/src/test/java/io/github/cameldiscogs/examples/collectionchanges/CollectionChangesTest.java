/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionChangesTest {

    @TempDir private Path folder;

    @Test
    @Tag("slow")
    void needsNothingToShowWhatItDoes() throws Exception {
        try (var process = MirrorProcess.withoutSettings().startIn(folder)) {
            await().atMost(Duration.ofMinutes(3))
                    .until(
                            () ->
                                    List.of("existing", "added", "updated", "removed").stream()
                                            .allMatch(
                                                    change ->
                                                            process.output()
                                                                    .contains(
                                                                            " %s 2"
                                                                                    .formatted(
                                                                                            change))));
            process.stop();

            assertThat(process.exitStatus()).isEqualTo(128 + 15);
            assertThat(process.output())
                    .contains("DISCOGS_USER_TOKEN is not set", "(Somebody adds copy ")
                    .doesNotContain("WARN", "ERROR", "Exception", DiscogsSandbox.USER_TOKEN);
            var mirror =
                    MirrorContent.at(
                            "jdbc:h2:file:%s;MAX_COMPACT_TIME=0"
                                    .formatted(folder.resolve("target/sandbox-mirror")));
            assertThat(mirror.items()).isNotEmpty();
            assertThat(mirror.history()).hasSizeGreaterThan(120);
        }
    }

    @Test
    void tellsNoSecretAtAnyLogLevel() throws Exception {
        var database = "jdbc:h2:file:" + folder.resolve("mirror");
        try (var sandbox =
                        DiscogsSandbox.builder()
                                .collectionSize(20)
                                .rateLimit(RateLimit.none())
                                .start();
                var process =
                        MirrorProcess.of(sandbox, database)
                                .withJavaOption(
                                        "-Dlog4j2.configurationFile=log4j2-everything.properties")
                                .with("DATABASE_USER", "someone")
                                .with("DATABASE_PASSWORD", "SecretOfTheDatabase")
                                .startIn(folder)) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> sandbox.requestCount() > 10 || !process.isAlive());
            process.kill();
            process.exitStatus();

            assertThat(process.output())
                    .contains("TRACE", " in reading 1: ")
                    .doesNotContain(DiscogsSandbox.USER_TOKEN, "SecretOfTheDatabase");
        }
    }
}
