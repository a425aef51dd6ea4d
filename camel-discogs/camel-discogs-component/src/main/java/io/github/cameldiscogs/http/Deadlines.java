/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * Cancels requests that take longer than they may. All may take equally long, so that whoever looks
 * when the oldest one is due need not be woken for those that began later: a timer for each request
 * would cost more than the rest of its way through the component.
 */
final class Deadlines {

    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean watched = new AtomicBoolean();
    private final ScheduledExecutorService executor;
    private final long allowedNanos;

    /**
     * @param allowed how long a request may take
     */
    Deadlines(ScheduledExecutorService executor, Duration allowed) {
        this.executor = executor;
        this.allowedNanos = allowed.toNanos();
    }

    /** Cancels a request that is not closed in time. */
    Running begin(Cancellable request) {
        var begun = new Running(request, System.nanoTime() + allowedNanos);
        running.add(begun);
        watch();
        return begun;
    }

    private void watch() {
        if (watched.compareAndSet(false, true)) {
            lookIn(allowedNanos);
        }
    }

    private void lookIn(long nanos) {
        executor.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        var overdue = running.stream().filter(request -> request.nanosLeft(now) <= 0).toList();
        overdue.forEach(running::remove);
        var next = running.stream().mapToLong(request -> request.nanosLeft(now)).min();
        if (next.isPresent()) {
            lookIn(next.getAsLong());
        } else {
            watched.set(false);
            if (!running.isEmpty()) {
                watch();
            }
        }
        overdue.forEach(request -> request.cancellable.cancel());
    }

    /** A request on its way; closed when it has ended. */
    final class Running implements AutoCloseable {

        private final Cancellable cancellable;
        private final long deadline;

        private Running(Cancellable cancellable, long deadline) {
            this.cancellable = cancellable;
            this.deadline = deadline;
        }

        private long nanosLeft(long now) {
            return deadline - now;
        }

        @Override
        public void close() {
            running.remove(this);
        }
    }
}
