/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.support.ChangeCounter;
import io.github.cameldiscogs.support.CollectionCounter;
import io.github.cameldiscogs.support.CollectionFile;
import io.github.cameldiscogs.support.JavaProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ConstantMemoryTest {

    private static final int HEAP_MEGABYTES = 64;
    private static final String HEAP = "-Xmx%dm".formatted(HEAP_MEGABYTES);

    /** Their keys alone would fill the heap. */
    private static final int ITEMS = 1_000_000;

    /** Their JSON would fill the heap more than twice. */
    private static final int ITEMS_OF_FILE = 200_000;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void isEnoughForAMillionItems() throws Exception {
        try (var sandbox =
                DiscogsSandbox.builder()
                        .collectionSize(ITEMS)
                        .rateLimit(RateLimit.none())
                        .keepRequests(1)
                        .start()) {
            var output =
                    JavaProgram.start(
                                    List.of(HEAP),
                                    CollectionCounter.class,
                                    sandbox.apiUrl(),
                                    DiscogsSandbox.USER_TOKEN,
                                    String.valueOf(ITEMS))
                            .output();

            assertThat(output).contains("items: %1$d, distinct: %1$d".formatted(ITEMS));
        }
    }

    /** The index of a million items fits into 32 MB, and the rest of the program beside it. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void isEnoughToFindTheChangesOfALongList() throws Exception {
        int size = Integer.getInteger("discogs.items", ITEMS_OF_FILE);
        try (var sandbox =
                DiscogsSandbox.builder()
                        .collectionSize(size)
                        .rateLimit(RateLimit.none())
                        .keepRequests(1)
                        .start()) {
            var isFirst = new AtomicBoolean(true);
            sandbox.beforeRequest(
                    request -> {
                        if (request.query().contains("sort_order=desc")
                                && isFirst.getAndSet(false)) {
                            sandbox.collection(DiscogsSandbox.USERNAME).add(1);
                        }
                    });
            var output =
                    JavaProgram.start(
                                    List.of("-Xmx%dm".formatted(48 + size * 80L / 1_000_000)),
                                    ChangeCounter.class,
                                    sandbox.apiUrl(),
                                    DiscogsSandbox.USER_TOKEN,
                                    String.valueOf(size + 1))
                            .output();

            assertThat(output)
                    .contains("existing=" + size)
                    .contains("added=1")
                    .doesNotContain("removed=");
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void isEnoughForAFileOfMoreThanTheMemory(@TempDir Path folder) throws Exception {
        try (var sandbox =
                DiscogsSandbox.builder()
                        .collectionSize(ITEMS_OF_FILE)
                        .rateLimit(RateLimit.none())
                        .keepRequests(1)
                        .start()) {
            JavaProgram.start(
                            List.of(HEAP),
                            CollectionFile.class,
                            sandbox.apiUrl(),
                            DiscogsSandbox.USER_TOKEN,
                            folder.toString())
                    .output();

            var file = folder.resolve("collection.json");
            assertThat(distinctItems(file)).isEqualTo(ITEMS_OF_FILE);
            assertThat(Files.size(file)).isGreaterThan(2L * HEAP_MEGABYTES * 1024 * 1024);
        }
    }

    /** How many items with different keys the array in a file has. */
    private static int distinctItems(Path file) throws IOException {
        var keys = new HashSet<Long>();
        try (var items =
                new ObjectMapper().readerFor(CollectionItem.class).readValues(file.toFile())) {
            while (items.hasNextValue()) {
                keys.add(((CollectionItem) items.nextValue()).instanceId());
            }
        }
        return keys.size();
    }
}
