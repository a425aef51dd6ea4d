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

    private final Set<Deadline> running = ConcurrentHashMap.newKeySet();
    private final AtomicLong nextLook = new AtomicLong(NEVER);
    private final long start = System.nanoTime();
    private final ScheduledExecutorService executor;

    Deadlines(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    /** Cancels a request whose deadline is not closed in time. */
    Deadline begin(Cancellable request, Duration allowed) {
        var deadline = new Deadline(this, request, allowed);
        running.add(deadline);
        lookAt(due(deadline));
        return deadline;
    }

    void forget(Deadline deadline) {
        running.remove(deadline);
    }

    /** Nanoseconds from the start, as are all times here. */
    private long due(Deadline deadline) {
        return deadline.due() - start;
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
        long now = now();
        var overdue = running.stream().filter(deadline -> due(deadline) <= now).toList();
        overdue.forEach(running::remove);
        running.stream().mapToLong(this::due).min().ifPresent(this::lookAt);
        overdue.forEach(Deadline::cancelRequest);
    }

    private long now() {
        return System.nanoTime() - start;
    }
}
