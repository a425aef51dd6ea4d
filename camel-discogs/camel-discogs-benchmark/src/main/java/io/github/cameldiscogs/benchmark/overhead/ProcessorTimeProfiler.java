/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.overhead;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Processor time for each call, in microseconds. */
public final class ProcessorTimeProfiler implements InternalProfiler {

    /** Of all threads that run Java; compiler and garbage collector run apart from them. */
    static final String THREADS = "processor.time.threads";

    /** Of the whole process. */
    static final String PROCESS = "processor.time.process";

    private final OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long threadsBefore;
    private long processBefore;

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        threadsBefore = ofThreads();
        processBefore = system.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        var calls = result.getMetadata().getAllOps();
        return List.of(
                result(THREADS, ofThreads() - threadsBefore, calls),
                result(PROCESS, system.getProcessCpuTime() - processBefore, calls));
    }

    /** Threads that end meanwhile are not counted; no contender has such. */
    private long ofThreads() {
        return Arrays.stream(threads.getAllThreadIds()).map(threads::getThreadCpuTime).sum();
    }

    private static ScalarResult result(String label, long nanos, long calls) {
        return new ScalarResult(label, nanos / 1_000.0 / calls, "us/op", AggregationPolicy.AVG);
    }

    @Override
    public String getDescription() {
        return "Processor time for each call";
    }
}
