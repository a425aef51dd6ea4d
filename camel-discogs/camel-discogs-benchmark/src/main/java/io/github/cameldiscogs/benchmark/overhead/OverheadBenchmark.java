/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.overhead;

import io.github.cameldiscogs.benchmark.Subject;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One call after the other. */
@State(Scope.Benchmark)
public class OverheadBenchmark {

    /** System property: the origin of the server. */
    static final String URL = "benchmark.url";

    @Param public Contender contender;

    @Param public Subject subject;

    private Caller caller;

    @Setup
    public void open() {
        caller = contender.caller(System.getProperty(URL), subject);
    }

    @Benchmark
    public Object call() throws Exception {
        return caller.call();
    }

    @TearDown
    public void close() throws Exception {
        caller.close();
    }
}
