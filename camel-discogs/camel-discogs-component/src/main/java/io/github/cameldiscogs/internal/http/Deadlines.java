/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
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
    private final Alarm alarm;
    private final LongSupplier nanoTime;
    private final long start;
    private volatile boolean stopped;

    Deadlines(ScheduledExecutorService executor) {
        this(
                (delay, look) -> executor.schedule(look, delay, TimeUnit.NANOSECONDS),
                System::nanoTime);
    }

    /** With another clock, for tests. */
    Deadlines(Alarm alarm, LongSupplier nanoTime) {
        this.alarm = alarm;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** Cancels a request whose deadline is not closed in time. */
    Deadline begin(Cancellable request, Duration allowed) {
        var deadline = new Deadline(this, request, now(), allowed);
        running.add(deadline);
        lookAt(deadline.end());
        if (stopped) {
            request.cancel();
        }
        return deadline;
    }

    /** Cancels all requests, those of now and those to come: nobody will look any more. */
    void stop() {
        stopped = true;
        running.forEach(Deadline::cancelRequest);
    }

    boolean hasStopped() {
        return stopped;
    }

    void forget(Deadline deadline) {
        running.remove(deadline);
    }

    /** In nanoseconds since this began. */
    private long now() {
        return nanoTime.getAsLong() - start;
    }

    private void lookAt(long time) {
        if (time < nextLook.getAndAccumulate(time, Math::min)) {
            alarm.set(time - now(), () -> look(time));
        }
    }

    private void look(long time) {
        if (!nextLook.compareAndSet(time, NEVER)) {
            // Somebody looks earlier, and then again when it is time
            return;
        }
        long now = now();
        var overdue = running.stream().filter(deadline -> deadline.end() <= now).toList();
        overdue.forEach(running::remove);
        running.stream().mapToLong(Deadline::end).min().ifPresent(this::lookAt);
        overdue.forEach(Deadline::cancelRequest);
    }

    /** Lets somebody look after so many nanoseconds. */
    @FunctionalInterface
    interface Alarm {
        void set(long delay, Runnable look);
    }
}
