/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** How long may be waited from now on. */
public final class TimeLimit {

    private final LongSupplier nanoTime;
    private final long end;

    /**
     * @param longest any duration; what does not fit into nanoseconds is 292 years
     * @param nanoTime the clock
     */
    public TimeLimit(Duration longest, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + Math.max(0, TimeUnit.NANOSECONDS.convert(longest));
    }

    /** What to say when it is over before a request could be sent. */
    public static TimeoutException exceeded() {
        return new TimeoutException("no place in the request budget became free in time");
    }

    /** Nanoseconds until the end; 0 or less when it is over. */
    public long left() {
        return end - nanoTime.getAsLong();
    }
}
