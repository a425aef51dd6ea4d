/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.startup;

import io.github.cameldiscogs.benchmark.AnswerServer;
import io.github.cameldiscogs.benchmark.ChildJvm;
import io.github.cameldiscogs.benchmark.Median;
import io.github.cameldiscogs.benchmark.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long a program takes from its start to its first answer. */
public final class StartUpMeasurement {

    private static final int ROUNDS = 9;

    private StartUpMeasurement() {}

    public static List<Table> run() throws Exception {
        Map<Starter, List<Double>> milliseconds = new EnumMap<>(Starter.class);
        try (var server = AnswerServer.start()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (var starter : Starter.values()) {
                    milliseconds
                            .computeIfAbsent(starter, first -> new ArrayList<>())
                            .add(start(starter, server));
                }
            }
        }
        var table =
                new Table(
                        "From main to the first release, median of %d starts".formatted(ROUNDS),
                        "route",
                        "ms",
                        "fastest ms",
                        "slowest ms");
        milliseconds.forEach((starter, times) -> table.add(row(starter, times)));
        return List.of(table);
    }

    private static double start(Starter starter, AnswerServer server) throws Exception {
        var lines = ChildJvm.run(List.of(), FirstAnswer.class, starter.name(), server.url());
        return Double.parseDouble(lines.get(0));
    }

    private static String[] row(Starter starter, List<Double> times) {
        return new String[] {
            starter.title(),
            "%.0f".formatted(Median.of(times)),
            "%.0f".formatted(Collections.min(times)),
            "%.0f".formatted(Collections.max(times))
        };
    }
}
