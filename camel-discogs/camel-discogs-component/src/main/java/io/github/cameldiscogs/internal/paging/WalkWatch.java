/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How the walks of a list are watched.
 *
 * @param list names the list for people; asked for after its first page was read
 * @param running where the walks are listed while they are under way
 * @param interval the time between two lines in the log; zero for none
 * @param requestsPerMinute how many requests Discogs allows
 * @param nanoTime the clock, in nanoseconds
 */
public record WalkWatch(
        Supplier<String> list,
        RunningWalks running,
        Duration interval,
        IntSupplier requestsPerMinute,
        LongSupplier nanoTime) {}
