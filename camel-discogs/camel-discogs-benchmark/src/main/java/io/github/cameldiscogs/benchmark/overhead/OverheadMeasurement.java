/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.overhead;

import io.github.cameldiscogs.benchmark.AnswerServer;
import io.github.cameldiscogs.benchmark.Subject;
import io.github.cameldiscogs.benchmark.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What a call costs. Each contender has a JVM of its own in each round; rounds go round all
 * contenders, so that what else happens on the machine meets all of them.
 */
public final class OverheadMeasurement {

    private static final int ROUNDS = 3;

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
            throws RunnerException {
        var costs = new EnumMap<Contender, Costs>(Contender.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (var contender : Contender.values()) {
                var result = new Runner(options(server, subject, contender)).runSingle();
                costs.computeIfAbsent(contender, first -> new Costs()).add(cost(result));
            }
        }
        return costs;
    }

    private static Options options(AnswerServer server, Subject subject, Contender contender) {
        return new OptionsBuilder()
                .include(OverheadBenchmark.class.getName())
                .param("contender", contender.name())
                .param("subject", subject.name())
                .jvmArgs("-Xmx512m", "-D" + OverheadBenchmark.URL + "=" + server.url())
                .forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorTimeProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
    }

    private static Cost cost(RunResult result) {
        var secondary = result.getSecondaryResults();
        return new Cost(
                result.getPrimaryResult().getScore(),
                secondary.get(ProcessorTimeProfiler.THREADS).getScore(),
                secondary.get(ProcessorTimeProfiler.PROCESS).getScore(),
                secondary.get("gc.alloc.rate.norm").getScore());
    }

    private static Table table(AnswerServer server, Subject subject, Map<Contender, Costs> costs) {
        var title =
                "One %s of %d kB, median of %d rounds"
                        .formatted(subject.title(), server.size(subject) / 1000, ROUNDS);
        var table =
                new Table(
                        title,
                        "client",
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
