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
 * Cancels requests that exceed their time. One timer is set for the earliest deadline, and later
 * requests need none: a timer for each request would cost more than the rest of the component's
 * work for it.
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

    /** With a given clock, for tests. */
    Deadlines(Alarm alarm, LongSupplier nanoTime) {
        this.alarm = alarm;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** Starts a deadline; the request is cancelled unless it is closed in time. */
    Deadline begin(Cancellable request, Duration allowed) {
        var deadline = new Deadline(this, request, now(), allowed);
        running.add(deadline);
        lookAt(deadline.end());
        if (stopped) {
            request.cancel();
        }
        return deadline;
    }

    /** Cancels all requests, running and future: no timer will run any more. */
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

    /** In nanoseconds since creation. */
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
            // An earlier timer has replaced this one, and sets the next
            return;
        }
        long now = now();
        var overdue = running.stream().filter(deadline -> deadline.end() <= now).toList();
        overdue.forEach(running::remove);
        running.stream().mapToLong(Deadline::end).min().ifPresent(this::lookAt);
        overdue.forEach(Deadline::cancelRequest);
    }

    /** Runs a check after a delay in nanoseconds. */
    @FunctionalInterface
    interface Alarm {
        void set(long delay, Runnable look);
    }
}
