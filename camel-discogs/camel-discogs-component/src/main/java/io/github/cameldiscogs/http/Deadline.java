/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.apache.hc.core5.concurrent.Cancellable;

/** The time that a request may take; closed when it has ended. */
final class Deadline implements AutoCloseable {

    private final Deadlines watch;
    private final Cancellable request;
    private final long start = System.nanoTime();
    private volatile Duration allowed;

    Deadline(Deadlines watch, Cancellable request, Duration allowed) {
        this.watch = watch;
        this.request = request;
        this.allowed = allowed;
    }

    /** Lets the request take longer; called by the thread that reads its answer. */
    void extend(Duration longer) {
        allowed = allowed.plus(longer);
    }

    /** When its time is over, as {@link System#nanoTime} tells it. */
    long due() {
        return start + allowed.toNanos();
    }

    void cancelRequest() {
        request.cancel();
    }

    /** What to say of a request that was cancelled. */
    IOException tooLate() {
        return new InterruptedIOException(
                "no whole answer within %d ms".formatted(allowed.toMillis()));
    }

    @Override
    public void close() {
        watch.forget(this);
    }
}
