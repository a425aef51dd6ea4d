/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.ratelimit.SimulatedServer.Headers;
import io.github.cameldiscogs.sandbox.internal.limit.ExactLog;
import io.github.cameldiscogs.sandbox.internal.limit.RequestCounter;
import io.github.cameldiscogs.sandbox.internal.limit.WeightedCounter;
import io.github.cameldiscogs.support.VirtualTime;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** One or more programs that share an address, in virtual time. */
final class Simulation {

    static final long WINDOW = 60 * VirtualTime.SECOND;

    /** How the server counts. */
    enum Model {
        EXACT_LOG(ExactLog::new),
        WEIGHTED_COUNTER(WeightedCounter::new);

        private final LongFunction<RequestCounter> counter;

        Model(LongFunction<RequestCounter> counter) {
            this.counter = counter;
        }
    }

    /**
     * How it went.
     *
     * @param share the time that an omniscient program takes, of the time that it took
     * @param refusals how many requests were answered with 429
     * @param mostTries how many requests the unluckiest call took
     * @param calls how many calls each program had made when all were made
     */
    record Result(double share, int refusals, int mostTries, List<Integer> calls) {}

    private final Model model;
    private boolean countsRefused;
    private int limit = 60;
    private Headers headers = Headers.LAGGING;
    private Strangers strangers = Strangers.NONE;
    private int programs = 1;
    private boolean sharing;
    private int threads = 8;
    private double latency = 0.2;
    private int calls = 300;

    Simulation(Model model) {
        this.model = model;
    }

    /** Whether refused requests use up the budget, too. */
    Simulation countsRefused(boolean counting) {
        countsRefused = counting;
        return this;
    }

    Simulation limit(int requests) {
        limit = requests;
        return this;
    }

    Simulation headers(Headers answered) {
        headers = answered;
        return this;
    }

    Simulation strangers(Strangers others) {
        strangers = others;
        return this;
    }

    Simulation programs(int count) {
        programs = count;
        return this;
    }

    /** Whether the programs know of each other's requests. */
    Simulation sharing(boolean knowing) {
        sharing = knowing;
        return this;
    }

    Simulation threads(int ofEachProgram) {
        threads = ofEachProgram;
        return this;
    }

    /** Seconds that an answer takes, on the average; from half of it to half more. */
    Simulation latency(double seconds) {
        latency = seconds;
        return this;
    }

    /** How many calls have to succeed, of all programs together. */
    Simulation calls(int count) {
        calls = count;
        return this;
    }

    /** Lets it happen. The seed decides when strangers come, and what answers take. */
    Result run(long seed) {
        var world = new World(seed);
        var running = Stream.generate(world::program).limit(programs).toList();
        double seconds =
                world.seconds(
                        () -> running.forEach(program -> program.start(threads, calls)),
                        () -> running.stream().mapToInt(SimulatedProgram::answered).sum());
        return new Result(
                omniscientSeconds(seed) / seconds,
                running.stream().mapToInt(SimulatedProgram::refusals).sum(),
                running.stream().mapToInt(SimulatedProgram::mostTries).max().orElseThrow(),
                running.stream().map(SimulatedProgram::answered).toList());
    }

    private double omniscientSeconds(long seed) {
        var world = new World(seed);
        var omniscient =
                new Omniscient(world.time, world.server, world.random, latency, programs * threads);
        return world.seconds(() -> omniscient.call(calls), omniscient::answered);
    }

    /** The same again for the same seed. */
    private final class World {

        private final VirtualTime time = new VirtualTime();
        private final Random random;
        private final SimulatedServer server;
        private final SimulatedBudget.Events events = new SimulatedBudget.Events();

        private World(long seed) {
            random = new Random(seed);
            server =
                    new SimulatedServer(
                            model.counter.apply(WINDOW),
                            countsRefused,
                            limit,
                            headers,
                            (long) (random.nextDouble() * WINDOW));
            strangers.come(time, server, new Random(random.nextLong()));
        }

        private SimulatedProgram program() {
            var budget = sharing ? events.shared() : SimulatedBudget.own();
            return new SimulatedProgram(time, server, random, latency, budget);
        }

        private double seconds(Runnable start, IntSupplier answered) {
            time.at(Strangers.START, start);
            time.runUntil(() -> answered.getAsInt() >= calls);
            return (time.now() - Strangers.START) / (double) VirtualTime.SECOND;
        }
    }
}
