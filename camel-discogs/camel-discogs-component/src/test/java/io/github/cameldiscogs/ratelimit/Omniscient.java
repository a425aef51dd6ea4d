/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.support.VirtualTime;
import java.util.Random;

/** Sees into the server, and sends a request so that it arrives as soon as there is room. */
final class Omniscient {

    private static final long LOOK = VirtualTime.SECOND / 100;

    private final VirtualTime time;
    private final SimulatedServer server;
    private final Random random;
    private final double latency;
    private int freeThreads;
    private int answered;

    Omniscient(
            VirtualTime time, SimulatedServer server, Random random, double latency, int threads) {
        this.time = time;
        this.server = server;
        this.random = random;
        this.latency = latency;
        this.freeThreads = threads;
    }

    int answered() {
        return answered;
    }

    void call(int calls) {
        int left = calls;
        while (left > 0 && freeThreads > 0 && server.hasRoom(time.now())) {
            server.count(time.now());
            left--;
            freeThreads--;
            double seconds = latency * (0.5 + random.nextDouble());
            time.after((long) (seconds * VirtualTime.SECOND), this::answer);
        }
        int rest = left;
        if (rest > 0) {
            time.after(LOOK, () -> call(rest));
        }
    }

    private void answer() {
        answered++;
        freeThreads++;
    }
}
