/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes as {@code kill -9} does, and looks at what they leave behind. */
class KilledProcessTest {

    private static final int PAGES = 10;
    private static final int ITEMS_OF_PAGE = 100;

    /** The request before those for pages. */
    private static final int ASKING_WHO = 1;

    @TempDir private Path undisturbed;
    @TempDir private Path folder;

    private DiscogsSandbox sandbox;
    private volatile Consumer<Integer> onRequest = number -> {};

    @BeforeEach
    void startSandbox() {
        sandbox =
                DiscogsSandbox.builder()
                        .collectionSize(PAGES * ITEMS_OF_PAGE)
                        .rateLimit(RateLimit.none())
                        .latency(Duration.ofMillis(20))
                        .start();
        sandbox.beforeRequest(request -> onRequest.accept((int) sandbox.requestCount()));
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    @Test
    void endsWithTheSameRowsHoweverOftenItIsKilled() throws Exception {
        EtlProcess.reading(sandbox).runIn(undisturbed);
        var expected = DatabaseContent.in(undisturbed);
        assertThat(expected.rows("item")).hasSize(PAGES * ITEMS_OF_PAGE);

        killAfterSaying("Writing into");
        killAtRequest(ASKING_WHO);
        for (int page : List.of(1, 3)) {
            killAtRequest(ASKING_WHO + page);
            assertConsistent(expected);
        }
        for (int page : List.of(1, 4, 6)) {
            killAfterWriting(page);
            assertConsistent(expected);
        }
        killAtRequest(ASKING_WHO + PAGES);
        assertConsistent(expected);
        killAfterWriting(PAGES);
        assertConsistent(expected);

        EtlProcess.reading(sandbox).runIn(folder);
        assertThat(DatabaseContent.in(folder)).isEqualTo(expected);
    }

    private void assertConsistent(DatabaseContent expected) throws Exception {
        var left = DatabaseContent.in(folder);
        var items = left.values("item", "instance_id");
        var releases = left.values("release", "release_id");
        assertThat(items.size() % ITEMS_OF_PAGE).isZero();
        assertThat(left.rows("item")).isEqualTo(expected.rows("item", "instance_id", items));
        assertThat(left.rows("item_note"))
                .isEqualTo(expected.rows("item_note", "instance_id", items));
        for (var table :
                List.of(
                        "release",
                        "release_artist",
                        "release_label",
                        "release_format",
                        "release_format_description",
                        "release_genre",
                        "release_style")) {
            assertThat(left.rows(table))
                    .as(table)
                    .isEqualTo(expected.rows(table, "release_id", releases));
        }
        assertThat(left.values("release_artist", "artist_id"))
                .isSubsetOf(left.values("artist", "artist_id"));
        assertThat(left.values("release_label", "label_id"))
                .isSubsetOf(left.values("label", "label_id"));
        assertThat(items).containsAll(left.values("seen_item", "instance_id"));
    }

    private void killAtRequest(int number) throws Exception {
        sandbox.clearRequests();
        try (var process = EtlProcess.reading(sandbox).startIn(folder)) {
            onRequest =
                    requests -> {
                        if (requests >= number) {
                            process.kill();
                        }
                    };
            assertKilled(process);
        } finally {
            onRequest = requests -> {};
        }
    }

    /** By then the next page is already being written. */
    private void killAfterWriting(int page) throws Exception {
        killAfterSaying("page %2d of".formatted(page));
        assertThat(DatabaseContent.in(folder).rows("item").size())
                .isGreaterThanOrEqualTo(page * ITEMS_OF_PAGE);
    }

    private void killAfterSaying(String text) throws Exception {
        boolean wasKilled = false;
        while (!wasKilled) {
            try (var process = EtlProcess.reading(sandbox).startIn(folder)) {
                await().pollInSameThread()
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .atMost(Duration.ofMinutes(3))
                        .until(() -> process.output().contains(text) || !process.isAlive());
                process.kill();
                // On a busy machine it may come to its end before; then it is killed another time
                wasKilled = process.exitStatus() != 0;
                if (wasKilled) {
                    assertKilled(process);
                }
            }
        }
    }

    private static void assertKilled(EtlProcess process) throws InterruptedException {
        assertThat(process.exitStatus()).as(process.output()).isEqualTo(128 + 9);
    }
}
