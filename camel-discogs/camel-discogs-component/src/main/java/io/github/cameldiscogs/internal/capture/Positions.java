/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import java.time.Instant;

/**
 * Where items stand in a list that is sorted by the time of adding: the second in which an item was
 * added, and its place among those of the same second. Later items have higher positions.
 */
final class Positions {

    private static final int BITS_OF_PLACE = 20;

    /** Leaves as much room for those before as for those after. */
    private static final long MIDDLE = 1L << (BITS_OF_PLACE - 1);

    private Positions() {}

    /** The position of an item that was added at that time, if no other was then. */
    static long of(Instant added) {
        return (added.getEpochSecond() << BITS_OF_PLACE) + MIDDLE;
    }

    /** The position of an item that stands just before another one. */
    static long before(long position, Instant added) {
        return Math.min(of(added), position - 1);
    }

    /** The position of an item that stands just after another one. */
    static long after(long position, Instant added) {
        return Math.max(of(added), position + 1);
    }

    /** Whether two items were added in the same second, as far as their positions tell. */
    static boolean areOfOneSecond(long position, long other) {
        return position >> BITS_OF_PLACE == other >> BITS_OF_PLACE;
    }
}
