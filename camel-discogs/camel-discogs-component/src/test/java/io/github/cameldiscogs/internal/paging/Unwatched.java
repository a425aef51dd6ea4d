/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.time.Duration;

/** Walks that say nothing of how far they are. */
public final class Unwatched {

    public static final WalkWatch WATCH =
            new WalkWatch(() -> "", new RunningWalks(), Duration.ZERO, () -> 60, System::nanoTime);

    private Unwatched() {}
}
