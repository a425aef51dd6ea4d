/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows which items a walk from the newest to the oldest has met, so that it gives none twice, in
 * bounded memory however many are removed meanwhile.
 *
 * <p>The keys of the newest are kept, as far back as the walk may have to look again. Of the others
 * the last are remembered, and that is enough for an item that comes again because a few before it
 * were removed. One that comes again after its key was forgotten is known by its date: all items of
 * its time have been met.
 */
final class MetItems {

    private final Set<Object> kept = new HashSet<>();
    private Instant keptFrom = Instant.MIN;
    private final RecentKeys others = new RecentKeys();
    private Instant oldestOfYoung = Instant.MAX;
    private Instant oldestOfOld = Instant.MAX;
    private Instant forgottenFrom = Instant.MAX;
    private boolean inOrder = true;

    /** From now on only the keys of items of this time or later are kept for good. */
    void keepFrom(Instant date) {
        keptFrom = date;
    }

    Instant keptFrom() {
        return keptFrom;
    }

    /** The list is not in the order of its dates, so that they tell nothing. */
    void distrustDates() {
        inOrder = false;
    }

    /** Whether an item was met before; one without a key never was. */
    boolean has(@Nullable Object key, Instant date) {
        return key != null && (kept.contains(key) || others.has(key) || isForgotten(date));
    }

    /** Remembers an item; false when it was met before. One without a key is always new. */
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
        // Never between items of the same time, which could not be told apart by it later
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
