/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.ratelimit.SimulatedServer.Headers;
import io.github.cameldiscogs.sandbox.internal.limit.ExactLog;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Threads that ask a server, in real time, when a limiter lets them. */
final class Traffic {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final SimulatedServer server;
    private int refusals;

    Traffic(int limit, Duration window) {
        server =
                new SimulatedServer(
                        new ExactLog(window.toNanos()), false, limit, Headers.LAGGING, 0);
    }

    /** A call that the limiter lets go. */
    Callable<Void> call(RateLimiter limiter) {
        return call(
                limiter, new PermitRequest(RateTier.AUTHENTICATED, CallPriority.interactive, null));
    }

    Callable<Void> call(RateLimiter limiter, PermitRequest request) {
        return () -> {
            var place = limiter.acquire(request, LONG);
            place.answered(ask());
            return null;
        };
    }

    private synchronized RateStatus ask() {
        var status = server.ask(System.nanoTime());
        refusals += status.isRefusal() ? 1 : 0;
        return status;
    }

    /** Makes the calls, and tells how many were refused. */
    int refusals(List<Callable<Void>> calls, int threads) throws Exception {
        var executor = Executors.newFixedThreadPool(threads);
        try {
            for (var done : executor.invokeAll(calls)) {
                done.get();
            }
        } finally {
            executor.shutdownNow();
        }
        return refusals;
    }
}
