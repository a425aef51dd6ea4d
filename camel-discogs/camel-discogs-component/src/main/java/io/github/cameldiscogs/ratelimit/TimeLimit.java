/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How long may be waited from now on. */
final class TimeLimit {

    private final LongSupplier nanoTime;
    private final long end;

    /**
     * @param longest any duration; what does not fit into nanoseconds is 292 years
     * @param nanoTime the clock
     */
    TimeLimit(Duration longest, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + Math.max(0, TimeUnit.NANOSECONDS.convert(longest));
    }

    /** Nanoseconds until the end; 0 or less when it is over. */
    long left() {
        return end - nanoTime.getAsLong();
    }
}
