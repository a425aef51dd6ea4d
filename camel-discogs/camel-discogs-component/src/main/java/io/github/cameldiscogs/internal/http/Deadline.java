/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.apache.hc.core5.concurrent.Cancellable;

/** The time limit of a request; closed when the request has ended. */
final class Deadline implements AutoCloseable {

    private final Deadlines watch;
    private final Cancellable request;
    private final long start;
    private volatile Duration allowed;

    /**
     * @param start on the clock of {@code watch}
     */
    Deadline(Deadlines watch, Cancellable request, long start, Duration allowed) {
        this.watch = watch;
        this.request = request;
        this.start = start;
        this.allowed = allowed;
    }

    /** Extends the limit; called by the thread that transfers content. */
    void extend(Duration longer) {
        allowed = allowed.plus(longer);
    }

    /** When the time is up, on the clock of the {@link Deadlines}. */
    long end() {
        return start + allowed.toNanos();
    }

    void cancelRequest() {
        request.cancel();
    }

    /** The exception for a cancelled request. */
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
