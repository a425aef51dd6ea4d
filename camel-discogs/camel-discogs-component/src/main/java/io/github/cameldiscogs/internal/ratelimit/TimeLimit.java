/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** A time limit that starts when it is created. */
public final class TimeLimit {

    private final LongSupplier nanoTime;
    private final long end;

    /**
     * @param longest any duration; one that does not fit into nanoseconds counts as 292 years, a
     *     negative one as 0
     * @param nanoTime the clock, in nanoseconds
     */
    public TimeLimit(Duration longest, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + Math.max(0, TimeUnit.NANOSECONDS.convert(longest));
    }

    /** The exception for a limit that passed before a request could be sent. */
    public static TimeoutException exceeded() {
        return new TimeoutException("no place in the request budget became free in time");
    }

    /** Nanoseconds until the limit; 0 or less when it has passed. */
    public long left() {
        return end - nanoTime.getAsLong();
    }
}
