/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/** Cancels a request that is not closed within the time that it may take. */
final class Deadline implements AutoCloseable {

    private final ScheduledExecutorService executor;
    private final Cancellable request;
    private final long start = System.nanoTime();
    private volatile Duration allowed;
    private volatile Future<?> look;

    Deadline(ScheduledExecutorService executor, Cancellable request, Duration allowed) {
        this.executor = executor;
        this.request = request;
        this.allowed = allowed;
        lookIn(allowed.toNanos());
    }

    /** Lets the request take longer; called by the thread that reads its answer. */
    void extend(Duration longer) {
        allowed = allowed.plus(longer);
    }

    /** What to say of a request that was cancelled. */
    IOException tooLate() {
        return new InterruptedIOException(
                "no whole answer within %d ms".formatted(allowed.toMillis()));
    }

    private void lookIn(long nanos) {
        look = executor.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
    }

    private void look() {
        long left = allowed.toNanos() - (System.nanoTime() - start);
        if (left > 0) {
            lookIn(left);
        } else {
            request.cancel();
        }
    }

    @Override
    public void close() {
        look.cancel(false);
    }
}
