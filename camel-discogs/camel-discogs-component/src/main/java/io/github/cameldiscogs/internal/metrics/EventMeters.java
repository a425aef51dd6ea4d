/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.metrics;

import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.apache.hc.core5.http.HttpStatus;

/** Counters and timers of calls and changes. */
final class EventMeters {

    private static final String OPERATION = "operation";
    private static final String STATUS = "status";

    private final RegisteredMeters meters;
    private final Counter refusals;

    EventMeters(RegisteredMeters meters) {
        this.meters = meters;
        // There from the start: an alarm compares with what was there before the first refusal
        this.refusals =
                counter(
                        Counter.builder("camel.discogs.refusals")
                                .description("Requests that Discogs has refused with status 429")
                                .baseUnit("refusals"));
    }

    /** Counts from 0, so that an alarm sees the first refusal of credentials. */
    void expect(DiscogsOperation operation) {
        failures(operation.uriName(), HttpStatus.SC_UNAUTHORIZED);
        failures(operation.uriName(), HttpStatus.SC_FORBIDDEN);
    }

    void waited(DiscogsOperation operation, Duration time) {
        var timer =
                Timer.builder("camel.discogs.ratelimit.wait")
                        .description("How long calls have waited for a place in the request budget")
                        .tag(OPERATION, operation.uriName())
                        .register(meters.registry());
        meters.add(timer).record(time);
    }

    void requested(DiscogsOperation operation, int status, Duration time) {
        var timer =
                Timer.builder("camel.discogs.requests")
                        .description("Requests to Discogs, repeated ones included")
                        .tag(OPERATION, operation.uriName())
                        .tag(STATUS, status(status))
                        .register(meters.registry());
        meters.add(timer).record(time);
        if (status == HttpStatus.SC_TOO_MANY_REQUESTS) {
            refusals.increment();
        }
    }

    void retries(DiscogsException failure) {
        counter(
                        Counter.builder("camel.discogs.retries")
                                .description("Requests that were repeated after a failure")
                                .baseUnit("retries")
                                .tag(OPERATION, failure.getOperation()))
                .increment();
    }

    void failed(DiscogsException failure) {
        failures(failure.getOperation(), failure.getStatus()).increment();
    }

    private Counter failures(String operation, int status) {
        return counter(
                Counter.builder("camel.discogs.failures")
                        .description("Calls that have failed for good")
                        .baseUnit("failures")
                        .tag(OPERATION, operation)
                        .tag(STATUS, status(status)));
    }

    void delivered(DiscogsOperation operation, ChangeType type) {
        counter(
                        Counter.builder("camel.discogs.changes")
                                .description("Changes that routes have succeeded with")
                                .baseUnit("changes")
                                .tag(OPERATION, operation.uriName())
                                .tag("type", type.toString()))
                .increment();
    }

    private Counter counter(Counter.Builder counter) {
        return meters.add(counter.register(meters.registry()));
    }

    private static String status(int status) {
        return status == 0 ? "none" : Integer.toString(status);
    }
}
