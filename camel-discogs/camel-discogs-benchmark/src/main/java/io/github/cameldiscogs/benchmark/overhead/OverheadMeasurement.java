/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.overhead;

import io.github.cameldiscogs.benchmark.AnswerServer;
import io.github.cameldiscogs.benchmark.ChildJvm;
import io.github.cameldiscogs.benchmark.Subject;
import io.github.cameldiscogs.benchmark.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a call costs; the server runs in another JVM than the clients. */
public final class OverheadMeasurement {

    private static final int WARM_UP_ROUNDS = 8;
    private static final int ROUNDS = 24;

    private OverheadMeasurement() {}

    public static List<Table> run() throws Exception {
        try (var server = AnswerServer.start()) {
            var tables = new ArrayList<Table>();
            for (var subject : Subject.values()) {
                tables.add(table(server, subject, measure(server, subject)));
            }
            return tables;
        }
    }

    private static Map<Contender, Costs> measure(AnswerServer server, Subject subject)
            throws Exception {
        var lines =
                ChildJvm.run(
                        List.of("-Xmx512m", "-D" + OverheadBenchmark.URL + "=" + server.url()),
                        OverheadRounds.class,
                        subject.name(),
                        String.valueOf(WARM_UP_ROUNDS + ROUNDS));
        var costs = new EnumMap<Contender, Costs>(Contender.class);
        for (var line : lines.subList(WARM_UP_ROUNDS * Contender.values().length, lines.size())) {
            var words = line.split(" ", 2);
            costs.computeIfAbsent(Contender.valueOf(words[0]), first -> new Costs())
                    .add(Cost.parse(words[1]));
        }
        return costs;
    }

    private static Table table(AnswerServer server, Subject subject, Map<Contender, Costs> costs) {
        var title =
                "One %s of %d kB, medians of %d rounds"
                        .formatted(subject.title(), server.size(subject) / 1000, ROUNDS);
        var table =
                new Table(
                        title,
                        "client, and what it gives",
                        "calls/s",
                        "of HttpClient 5",
                        "of camel-http",
                        "CPU µs/call",
                        "of HttpClient 5",
                        "with JIT and GC",
                        "kB allocated/call");
        var bare = costs.get(Contender.HTTP_CLIENT_5);
        var camelHttp = costs.get(Contender.CAMEL_HTTP);
        costs.forEach(
                (contender, own) ->
                        table.add(
                                contender.title(),
                                "%.0f".formatted(own.median(Cost::callsPerSecond)),
                                "%.2f".formatted(own.ratio(bare, Cost::callsPerSecond)),
                                "%.2f".formatted(own.ratio(camelHttp, Cost::callsPerSecond)),
                                "%.0f".formatted(own.median(Cost::threadMicros)),
                                "%.2f".formatted(own.ratio(bare, Cost::threadMicros)),
                                "%.0f".formatted(own.median(Cost::processMicros)),
                                "%.0f".formatted(own.median(Cost::allocatedBytes) / 1000)));
        return table;
    }
}
