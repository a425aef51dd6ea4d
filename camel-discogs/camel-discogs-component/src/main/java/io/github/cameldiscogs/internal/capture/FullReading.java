/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.items.ItemIterator;
import io.github.cameldiscogs.items.Items;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads all of a list, and compares it with what is kept, in portions. */
final class FullReading {

    private static final int PORTION = 1_000;

    private final Look look;
    private final Items<?> items;
    private final Iterator<?> reading;
    private final Clock clock;
    private final KeySet seen = new KeySet();
    private long position;

    FullReading(Look look, Items<?> items, Clock clock) {
        this.look = look;
        this.items = items;
        this.reading = items.iterator();
        this.clock = clock;
        this.position = look.reader().isSorted() ? Long.MAX_VALUE : 0;
    }

    boolean isFirst() {
        return !look.hasBaseline();
    }

    /** Compares a portion of the list; returns whether there is more. */
    boolean goOn() {
        var portion = new ArrayList<ReadItem>();
        while (portion.size() < PORTION && reading.hasNext()) {
            var item = read(reading.next());
            seen.add(item.key());
            portion.add(item);
        }
        if (portion.isEmpty()) {
            end();
            return false;
        }
        if (look.leavesOut()) {
            look.leaveOut(portion);
        } else {
            look.compare(portion);
        }
        return true;
    }

    private ReadItem read(Object item) {
        position = look.reader().isSorted() ? before(look.reader().date(item)) : position + 1;
        return look.reader().read(item, position);
    }

    /** A list that is sorted by time is read from its newest item on. */
    private long before(@Nullable Instant added) {
        return added == null ? position - 1 : Positions.before(position, added);
    }

    private void end() {
        boolean isTruncated = items instanceof DiscogsItems<?> list && list.isTruncated();
        if (items instanceof DiscogsItems<?> list && !list.isExact()) {
            // What was not met may be there all the same: it is read again at the next poll
            return;
        }
        if (!isTruncated) {
            look.compare(List.of(), look.allBut(seen));
        }
        look.notes().read(clock.instant(), look.reader().scheme(), hidden());
    }

    private long hidden() {
        var total = items instanceof DiscogsItems<?> list ? list.getTotalItems() : null;
        return total == null ? 0 : Math.max(0, total - seen.size());
    }

    void close() {
        if (reading instanceof ItemIterator<?> walk) {
            walk.close();
        }
    }
}
