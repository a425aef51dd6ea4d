/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.waiting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this process takes, as Linux sees it.
 *
 * @param heap what lives in the heap, in bytes
 * @param resident what is in memory, in bytes
 * @param threads of the operating system
 */
record Footprint(long heap, long resident, long threads) {

    private static final Path STATUS = Path.of("/proc/self/status");

    static Footprint now() throws IOException {
        System.gc();
        var runtime = Runtime.getRuntime();
        return new Footprint(
                runtime.totalMemory() - runtime.freeMemory(),
                number("VmRSS:") * 1024,
                number("Threads:"));
    }

    private static long number(String field) throws IOException {
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(field))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        }
    }

    Footprint minus(Footprint before) {
        return new Footprint(
                heap - before.heap, resident - before.resident, threads - before.threads);
    }
}
