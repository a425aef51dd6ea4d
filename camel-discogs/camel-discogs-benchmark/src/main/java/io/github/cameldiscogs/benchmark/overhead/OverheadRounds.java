/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.overhead;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A program that measures all contenders in turn, again and again, each for half a second: what
 * else happens on the machine meets all of them alike. JVMs of their own would be minutes apart.
 * The order changes, so that what one leaves behind does not always meet the same other one.
 *
 * <p>Prints a {@link Cost} for each contender in each round.
 */
final class OverheadRounds {

    private OverheadRounds() {}

    /** Arguments: a subject, how many rounds. */
    public static void main(String[] arguments) throws Exception {
        var output = System.out;
        // JMH's remark on runs in one JVM would stand between the costs
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        var contenders = Arrays.asList(Contender.values());
        var random = new Random(contenders.size());
        for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
            Collections.shuffle(contenders, random);
            for (var contender : contenders) {
                var result = new Runner(options(arguments[0], contender)).runSingle();
                output.println(contender.name() + " " + cost(result));
            }
        }
    }

    private static Options options(String subject, Contender contender) {
        return new OptionsBuilder()
                .include(OverheadBenchmark.class.getName())
                .param("contender", contender.name())
                .param("subject", subject)
                .forks(0)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(200))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(500))
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
}
