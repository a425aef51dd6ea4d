/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * Cancels requests that take longer than they may. Somebody looks when the first one is due, and
 * need not be woken for those that are due later: a timer for each request would cost more than the
 * rest of its way through the component.
 */
final class Deadlines {

    private static final long NEVER = Long.MAX_VALUE;

    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final AtomicLong nextLook = new AtomicLong(NEVER);
    private final long start = System.nanoTime();
    private final ScheduledExecutorService executor;

    Deadlines(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    /** Cancels a request that is not closed in time. */
    Running begin(Cancellable request, Duration allowed) {
        var begun = new Running(request, now() + allowed.toNanos());
        running.add(begun);
        lookAt(begun.due);
        return begun;
    }

    private long now() {
        return System.nanoTime() - start;
    }

    private void lookAt(long time) {
        if (time < nextLook.getAndAccumulate(time, Math::min)) {
            executor.schedule(() -> look(time), time - now(), TimeUnit.NANOSECONDS);
        }
    }

    private void look(long time) {
        if (!nextLook.compareAndSet(time, NEVER)) {
            // Somebody looks earlier, and then again when it is time
            return;
        }
        var overdue = running.stream().filter(request -> request.due <= now()).toList();
        overdue.forEach(running::remove);
        running.stream().mapToLong(request -> request.due).min().ifPresent(this::lookAt);
        overdue.forEach(request -> request.cancellable.cancel());
    }

    /** A request on its way; closed when it has ended. */
    final class Running implements AutoCloseable {

        private final Cancellable cancellable;
        private final long due;

        private Running(Cancellable cancellable, long due) {
            this.cancellable = cancellable;
            this.due = due;
        }

        @Override
        public void close() {
            running.remove(this);
        }
    }
}
