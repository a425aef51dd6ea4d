/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** A time that goes on when everything that was to happen has happened. */
public final class VirtualTime {

    public static final long SECOND = 1_000_000_000L;

    private record Event(long time, long number, Runnable action) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::time).thenComparing(Event::number));
    private long scheduled;
    private long now;

    public long now() {
        return now;
    }

    public void at(long time, Runnable action) {
        events.add(new Event(Math.max(now, time), scheduled++, action));
    }

    public void after(long delay, Runnable action) {
        at(now + delay, action);
    }

    /** Lets all happen that is to happen in that time. */
    public void pass(Duration time) {
        long end = now + time.toNanos();
        at(end, () -> {});
        runUntil(() -> now == end && (events.isEmpty() || events.peek().time() > end));
    }

    public void runUntil(BooleanSupplier isDone) {
        while (!isDone.getAsBoolean()) {
            var event = events.poll();
            if (event == null) {
                throw new IllegalStateException("nothing is left to happen: everybody waits");
            }
            now = event.time();
            event.action().run();
        }
    }
}
