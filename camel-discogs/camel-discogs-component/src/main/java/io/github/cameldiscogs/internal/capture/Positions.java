/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import java.time.Instant;

/**
 * Positions of items in a list that is sorted by date added. The high bits are the second in which
 * the item was added, the lowest 20 bits its place among the items of that second. Later items have
 * higher positions.
 */
final class Positions {

    private static final int BITS_OF_PLACE = 20;

    /** The middle of the places of a second, so that other items can be placed before and after. */
    private static final long MIDDLE = 1L << (BITS_OF_PLACE - 1);

    private Positions() {}

    /** The position of an item that was added at this time, if no other item was. */
    static long of(Instant added) {
        return (added.getEpochSecond() << BITS_OF_PLACE) + MIDDLE;
    }

    /** The position of an item directly before another one. */
    static long before(long position, Instant added) {
        return Math.min(of(added), position - 1);
    }

    /** The position of an item directly after another one. */
    static long after(long position, Instant added) {
        return Math.max(of(added), position + 1);
    }

    /** Whether two items were added in the same second according to their positions. */
    static boolean areOfOneSecond(long position, long other) {
        return position >> BITS_OF_PLACE == other >> BITS_OF_PLACE;
    }
}
