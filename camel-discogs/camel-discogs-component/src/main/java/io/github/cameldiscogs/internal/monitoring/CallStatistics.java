/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.monitoring;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.http.CallListener;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.hc.core5.http.HttpStatus;

/** Counts what has happened to the calls of a component since it was created. */
public final class CallStatistics implements CallListener {

    private static final int FAILURES_KEPT = 20;

    private final Clock clock;
    private final LongAdder requests = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder waitedNanos = new LongAdder();
    private final Deque<RecentFailure> latest = new ArrayDeque<>();

    /**
     * @param clock tells when a call has failed
     */
    public CallStatistics(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void waited(DiscogsOperation operation, Duration time) {
        waitedNanos.add(time.toNanos());
    }

    @Override
    public void requested(DiscogsOperation operation, int status, Duration time) {
        requests.increment();
        if (status == HttpStatus.SC_TOO_MANY_REQUESTS) {
            refusals.increment();
        }
    }

    @Override
    public void retries(DiscogsException failure, Duration pause) {
        retries.increment();
    }

    @Override
    public void failed(DiscogsException failure) {
        failures.increment();
        var recent = RecentFailure.of(failure, clock.instant());
        synchronized (latest) {
            latest.addFirst(recent);
            if (latest.size() > FAILURES_KEPT) {
                latest.removeLast();
            }
        }
    }

    /** The number of requests that were sent, repeated ones included. */
    public long requests() {
        return requests.sum();
    }

    /** The number of requests that Discogs has refused with status 429. */
    public long refusals() {
        return refusals.sum();
    }

    /** The number of requests that were repeated after a failure. */
    public long retries() {
        return retries.sum();
    }

    /** The number of calls that have failed for good. */
    public long failures() {
        return failures.sum();
    }

    /** The time that all calls together have waited for the request budget. */
    public Duration waited() {
        return Duration.ofNanos(waitedNanos.sum());
    }

    /** The latest failed calls, latest first. */
    public List<RecentFailure> latestFailures() {
        synchronized (latest) {
            return List.copyOf(latest);
        }
    }
}
