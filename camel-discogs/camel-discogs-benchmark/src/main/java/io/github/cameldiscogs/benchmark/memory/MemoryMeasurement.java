/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.memory;

import io.github.cameldiscogs.benchmark.ChildJvm;
import io.github.cameldiscogs.benchmark.Table;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.util.List;

/** How much memory a list takes that is walked in a route, by its length. */
public final class MemoryMeasurement {

    private static final int[] SIZES = {10_000, 100_000, 1_000_000};

    private static final String HEAP = "-Xmx64m";

    private MemoryMeasurement() {}

    public static List<Table> run() throws Exception {
        var table =
                new Table(
                        "Live heap while a collection is split, " + HEAP,
                        "items",
                        "counted",
                        "at 1/4, MB",
                        "at 2/4, MB",
                        "at 3/4, MB",
                        "at 4/4, MB",
                        "highest of 20, MB",
                        "s");
        for (int size : SIZES) {
            table.add(row(size));
        }
        return List.of(table);
    }

    private static String[] row(int size) throws Exception {
        try (var sandbox =
                DiscogsSandbox.builder()
                        .collectionSize(size)
                        .rateLimit(RateLimit.none())
                        .keepRequests(1)
                        .start()) {
            long start = System.nanoTime();
            var lines =
                    ChildJvm.run(
                            List.of(HEAP),
                            CollectionReader.class,
                            sandbox.apiUrl(),
                            String.valueOf(size));
            double seconds = (System.nanoTime() - start) / 1e9;
            var samples = lines.subList(0, lines.size() - 1).stream().map(Long::valueOf).toList();
            return new String[] {
                String.valueOf(size),
                lines.get(lines.size() - 1),
                megabytes(samples.get(samples.size() / 4 - 1)),
                megabytes(samples.get(samples.size() / 2 - 1)),
                megabytes(samples.get(samples.size() * 3 / 4 - 1)),
                megabytes(samples.get(samples.size() - 1)),
                megabytes(samples.stream().mapToLong(Long::longValue).max().orElseThrow()),
                "%.0f".formatted(seconds)
            };
        }
    }

    private static String megabytes(long bytes) {
        return "%.1f".formatted(bytes / 1e6);
    }
}
