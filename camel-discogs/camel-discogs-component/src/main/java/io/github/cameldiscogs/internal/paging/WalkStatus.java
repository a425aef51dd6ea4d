/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a walk is.
 *
 * @param list which list it reads
 * @param items the number of items given so far
 * @param totalItems the number of items that the walk will give if the list stays as it is; null if
 *     Discogs does not report it
 * @param pages the number of pages read so far
 * @param totalPages the number of pages that the walk will read if the list stays as it is
 * @param elapsed the time since the walk has begun
 * @param left an estimate of the time that the other pages take
 */
public record WalkStatus(
        String list,
        long items,
        @Nullable Long totalItems,
        int pages,
        int totalPages,
        Duration elapsed,
        Duration left) {

    /** The status in a line. */
    String inWords() {
        return String.format(
                Locale.ROOT,
                "%s: page %,d of %,d, %s items, %s left",
                list,
                Math.min(pages, totalPages),
                totalPages,
                totalItems == null
                        ? String.format(Locale.ROOT, "%,d", items)
                        : String.format(Locale.ROOT, "%,d of %,d", items, totalItems),
                inWords(left));
    }

    private static String inWords(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        return seconds < 100 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }
}
