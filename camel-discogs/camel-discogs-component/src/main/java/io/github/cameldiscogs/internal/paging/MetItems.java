/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The items that a walk from the newest to the oldest has met, so that it returns none twice; in
 * bounded memory, however many are removed during the walk.
 *
 * <p>The keys of the newest items are kept, as far back as the walk may have to look again. Of the
 * others the most recent keys are kept, enough for items that repeat because a few before them were
 * removed. An item that repeats after its key was dropped is known by its date: all items of that
 * time have been met.
 */
final class MetItems {

    private final Set<Object> kept = new HashSet<>();
    private Instant keptFrom = Instant.MIN;
    private final RecentKeys others = new RecentKeys();
    private Instant oldestOfYoung = Instant.MAX;
    private Instant oldestOfOld = Instant.MAX;
    private Instant forgottenFrom = Instant.MAX;
    private boolean inOrder = true;

    /** From now on only keys of items of this time or later are kept for good. */
    void keepFrom(Instant date) {
        keptFrom = date;
    }

    Instant keptFrom() {
        return keptFrom;
    }

    /** The list is not sorted by date, so dates cannot stand in for dropped keys. */
    void distrustDates() {
        inOrder = false;
    }

    /** Whether an item was met before; false for one without a key. */
    boolean has(@Nullable Object key, Instant date) {
        return key != null && (kept.contains(key) || others.has(key) || isForgotten(date));
    }

    /** Remembers an item; false if it was met before. One without a key counts as new. */
    boolean add(@Nullable Object key, Instant date) {
        if (key == null) {
            return true;
        }
        if (has(key, date)) {
            return false;
        }
        if (date.isBefore(keptFrom)) {
            remember(key, date);
        } else {
            kept.add(key);
        }
        return true;
    }

    private boolean isForgotten(Instant date) {
        return inOrder && date.isBefore(keptFrom) && !date.isBefore(forgottenFrom);
    }

    private void remember(Object key, Instant date) {
        // Never between items of the same time, which dates could not tell apart later
        if (others.isFull() && (date.isBefore(oldestOfYoung) || !inOrder)) {
            others.age();
            forgottenFrom = oldestOfOld;
            oldestOfOld = oldestOfYoung;
            oldestOfYoung = Instant.MAX;
        }
        others.add(key);
        oldestOfYoung = date.isBefore(oldestOfYoung) ? date : oldestOfYoung;
    }
}
