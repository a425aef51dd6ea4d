/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be set on or back while it runs. */
final class ShiftedClock extends Clock {

    private final Clock clock;
    private final AtomicReference<Duration> shift;

    ShiftedClock(Clock clock) {
        this(clock, new AtomicReference<>(Duration.ZERO));
    }

    private ShiftedClock(Clock clock, AtomicReference<Duration> shift) {
        this.clock = clock;
        this.shift = shift;
    }

    void advance(Duration by) {
        shift.updateAndGet(shifted -> shifted.plus(by));
    }

    void reset() {
        shift.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(shift.get());
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(clock.withZone(zone), shift);
    }
}
