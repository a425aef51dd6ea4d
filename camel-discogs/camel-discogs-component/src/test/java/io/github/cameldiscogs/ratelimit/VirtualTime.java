/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** A time that goes on when everything that was to happen has happened. */
final class VirtualTime {

    static final long SECOND = 1_000_000_000L;

    private record Event(long time, long number, Runnable action) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::time).thenComparing(Event::number));
    private long scheduled;
    private long now;

    long now() {
        return now;
    }

    void at(long time, Runnable action) {
        events.add(new Event(Math.max(now, time), scheduled++, action));
    }

    void after(long delay, Runnable action) {
        at(now + delay, action);
    }

    void runUntil(BooleanSupplier isDone) {
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
