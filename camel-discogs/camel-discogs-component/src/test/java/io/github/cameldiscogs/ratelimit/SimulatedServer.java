/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.sandbox.internal.limit.RequestCounter;

/** Counts the requests of one address, with the counters of the sandbox. */
final class SimulatedServer {

    /** What the rate headers make of the truth. */
    enum Headers {
        /** As Discogs: they do not count the request itself yet. */
        LAGGING,
        COUNTING_ITSELF,
        /** A place that has heard of two requests in five. */
        UNDERSTATED,
        MISSING
    }

    private final RequestCounter counter;
    private final boolean countsRefused;
    private final Headers headers;
    private final long clockOffset;
    private final int limit;

    /**
     * @param clockOffset where its clock stands when the time is 0
     */
    SimulatedServer(
            RequestCounter counter,
            boolean countsRefused,
            int limit,
            Headers headers,
            long clockOffset) {
        this.counter = counter;
        this.countsRefused = countsRefused;
        this.limit = limit;
        this.headers = headers;
        this.clockOffset = clockOffset;
    }

    boolean hasRoom(long now) {
        return counter.used(now + clockOffset) < limit;
    }

    /** A request that nobody asks about. */
    void count(long now) {
        counter.add(now + clockOffset);
    }

    RateStatus ask(long now) {
        int used = counter.used(now + clockOffset);
        boolean allowed = used < limit;
        if (allowed || countsRefused) {
            count(now);
        }
        return status(allowed, used);
    }

    private RateStatus status(boolean allowed, int used) {
        int reported =
                switch (headers) {
                    case LAGGING, MISSING -> used;
                    case COUNTING_ITSELF -> used + 1;
                    case UNDERSTATED -> used * 2 / 5;
                };
        return headers == Headers.MISSING
                ? new RateStatus(allowed ? 200 : 429, null, null, null)
                : new RateStatus(
                        allowed ? 200 : 429, limit, reported, Math.max(0, limit - reported));
    }
}
