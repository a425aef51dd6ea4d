/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.waiting;

import io.github.cameldiscogs.benchmark.ChildJvm;
import io.github.cameldiscogs.benchmark.Table;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What calls cost that wait for the budget, by the threads that wait. */
public final class WaitingMeasurement {

    /** The heap is in memory from the start, so that what is added outside of it shows. */
    private static final List<String> HEAP = List.of("-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch");

    private WaitingMeasurement() {}

    public static List<Table> run() throws Exception {
        var table =
                new Table(
                        "%,d calls that wait, Java %d"
                                .formatted(WaitingCalls.CALLS, Runtime.version().feature()),
                        "threads",
                        "of the system",
                        "kB of heap/call",
                        "kB outside/call",
                        "CPU ms in %d s".formatted(WaitingCalls.WATCHED.toSeconds()),
                        "context stopped, s",
                        "last call ended, ms",
                        "answered before",
                        "ended by the stop",
                        "pinned");
        for (var threads : Threads.known()) {
            table.add(row(threads));
        }
        return List.of(table);
    }

    private static String[] row(Threads threads) throws Exception {
        try (var sandbox = DiscogsSandbox.start()) {
            var options = new ArrayList<>(HEAP);
            options.add(threads.option());
            var cells = new ArrayList<String>();
            cells.add(threads.name().toLowerCase(Locale.ROOT));
            cells.addAll(ChildJvm.run(options, WaitingCalls.class, sandbox.apiUrl()));
            return cells.toArray(String[]::new);
        }
    }
}
