/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark;

import io.github.cameldiscogs.benchmark.budget.BudgetMeasurement;
import io.github.cameldiscogs.benchmark.memory.MemoryMeasurement;
import io.github.cameldiscogs.benchmark.overhead.OverheadMeasurement;
import io.github.cameldiscogs.benchmark.startup.StartUpMeasurement;
import io.github.cameldiscogs.benchmark.waiting.WaitingMeasurement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be measured. */
enum Measurement {
    OVERHEAD(OverheadMeasurement::run),
    START_UP(StartUpMeasurement::run),
    BUDGET(BudgetMeasurement::runScaled),
    MEMORY(MemoryMeasurement::run),
    BUDGET_MINUTE(BudgetMeasurement::runMinute),
    WAITING(WaitingMeasurement::run);

    /** Takes minutes, and makes the tables to be printed. */
    private interface Work {
        List<Table> run() throws Exception;
    }

    private final Work work;

    Measurement(Work work) {
        this.work = work;
    }

    /** All but the one that waits for a real window, and the one that needs Linux. */
    static List<Measurement> usual() {
        return List.of(OVERHEAD, START_UP, BUDGET, MEMORY);
    }

    /**
     * @throws IllegalArgumentException if there is none of that name
     */
    static Measurement named(String argument) {
        return Arrays.stream(values())
                .filter(measurement -> measurement.argument().equals(argument))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(unknown(argument)));
    }

    private static String unknown(String argument) {
        var known =
                Arrays.stream(values())
                        .map(Measurement::argument)
                        .collect(Collectors.joining(", "));
        return "There is no measurement %s, but %s".formatted(argument, known);
    }

    String argument() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<Table> run() throws Exception {
        return work.run();
    }
}
