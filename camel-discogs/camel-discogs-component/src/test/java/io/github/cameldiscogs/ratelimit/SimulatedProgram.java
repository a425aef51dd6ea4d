/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.support.VirtualTime;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;

/** A program whose threads make calls, one after the other, as its budget allows. */
final class SimulatedProgram {

    private final VirtualTime time;
    private final SimulatedServer server;
    private final Random random;
    private final double latency;
    private final SimulatedBudget budget;
    private final Queue<Call> waiting = new ArrayDeque<>();
    private long wakeUp = Long.MAX_VALUE;
    private int toStart;
    private int answered;
    private int refusals;
    private int mostTries;

    /**
     * @param latency seconds that an answer takes, on the average
     */
    SimulatedProgram(
            VirtualTime time,
            SimulatedServer server,
            Random random,
            double latency,
            SimulatedBudget budget) {
        this.time = time;
        this.server = server;
        this.random = random;
        this.latency = latency;
        this.budget = budget;
    }

    void start(int threads, int calls) {
        toStart = calls;
        for (int thread = 0; thread < threads; thread++) {
            callNext();
        }
    }

    /** How many calls have succeeded. */
    int answered() {
        return answered;
    }

    int refusals() {
        return refusals;
    }

    /** How many requests the unluckiest call took. */
    int mostTries() {
        return mostTries;
    }

    private void callNext() {
        if (toStart > 0) {
            toStart--;
            new Call().queue();
        }
    }

    private void letGo() {
        while (!waiting.isEmpty()) {
            long delay = budget.delay(time.now());
            if (delay > 0) {
                wakeUpAfter(delay);
                return;
            }
            waiting.remove().send();
        }
    }

    private void wakeUpAfter(long delay) {
        if (delay < wakeUp - time.now()) {
            wakeUp = time.now() + delay;
            time.at(
                    wakeUp,
                    () -> {
                        wakeUp = Long.MAX_VALUE;
                        letGo();
                    });
        }
    }

    /** A call; after a refusal it waits for its turn again. */
    private final class Call {

        private int tries;

        private void queue() {
            waiting.add(this);
            letGo();
        }

        private void send() {
            tries++;
            mostTries = Math.max(mostTries, tries);
            long request = budget.send(time.now());
            long both = (long) (latency * (0.5 + random.nextDouble()) * VirtualTime.SECOND);
            long there = (long) (both * random.nextDouble());
            time.after(there, () -> returnWith(server.ask(time.now()), request, both - there));
        }

        private void returnWith(RateStatus status, long request, long back) {
            time.after(
                    back,
                    () -> {
                        budget.end(request, time.now(), status);
                        if (status.isRefusal()) {
                            refusals++;
                            queue();
                        } else {
                            answered++;
                            callNext();
                        }
                        letGo();
                    });
        }
    }
}
