/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.call;

import io.github.cameldiscogs.internal.paging.RunningWalks;
import io.github.cameldiscogs.internal.paging.WalkWatch;
import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * How the walks of an endpoint are watched.
 *
 * @param running where they are listed while they are under way
 * @param interval the time between two lines in the log; zero for none
 * @param requestsPerMinute how many requests Discogs allows
 */
public record ListWatch(RunningWalks running, Duration interval, IntSupplier requestsPerMinute) {

    WalkWatch of(Supplier<String> list) {
        return new WalkWatch(list, running, interval, requestsPerMinute, System::nanoTime);
    }
}
