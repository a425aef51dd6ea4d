/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.apache.hc.core5.concurrent.Cancellable;

/** The time that a request may take; closed when it has ended. */
final class Deadline implements AutoCloseable {

    private final Deadlines watch;
    private final Cancellable request;
    private final long start;
    private volatile Duration allowed;

    /**
     * @param start by the clock of the watch
     */
    Deadline(Deadlines watch, Cancellable request, long start, Duration allowed) {
        this.watch = watch;
        this.request = request;
        this.start = start;
        this.allowed = allowed;
    }

    /** Lets the request take longer; called by the thread that reads its response. */
    void extend(Duration longer) {
        allowed = allowed.plus(longer);
    }

    /** When the time is over, by the clock of the watch. */
    long end() {
        return start + allowed.toNanos();
    }

    void cancelRequest() {
        request.cancel();
    }

    /** What to say of a request that was cancelled. */
    IOException reason() {
        return new InterruptedIOException(
                watch.hasStopped()
                        ? "stopped before the whole answer was there"
                        : "no whole answer within %d ms, as connectTimeout and responseTimeout allow"
                                .formatted(allowed.toMillis()));
    }

    @Override
    public void close() {
        watch.forget(this);
    }
}
