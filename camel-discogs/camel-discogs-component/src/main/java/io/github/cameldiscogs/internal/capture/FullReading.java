/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.internal.paging.PageRange;
import io.github.cameldiscogs.internal.polling.ListSource;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.items.ItemIterator;
import io.github.cameldiscogs.items.Items;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a whole list and compares it with its stored state in portions. */
final class FullReading {

    private static final Logger LOG = LoggerFactory.getLogger(FullReading.class);
    private static final int PORTION = 1_000;

    /** The largest number of keys that are stored as hidden items. */
    private static final int MOST_HIDDEN = 1_000;

    private final Look look;
    private final ListSource source;
    private final Items<?> items;
    private final Iterator<?> reading;
    private final Clock clock;
    private final KeySet seen = new KeySet();
    private long position;

    FullReading(Look look, ListSource source, Clock clock) {
        this.look = look;
        this.source = source;
        this.items = source.all();
        this.reading = items.iterator();
        this.clock = clock;
        this.position = look.reader().isSorted() ? Long.MAX_VALUE : 0;
    }

    boolean isFirst() {
        return !look.hasBaseline();
    }

    /**
     * Reads and compares the next portion of the list.
     *
     * @return false at the end of the list
     */
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
        look.take(portion);
        return true;
    }

    private ReadItem read(Object item) {
        position = look.reader().isSorted() ? before(look.reader().date(item)) : position + 1;
        return look.reader().read(item, position);
    }

    /**
     * The position of the next item: a list that is sorted by time is read from its newest item on.
     */
    private long before(@Nullable Instant added) {
        return added == null ? position - 1 : Positions.before(position, added);
    }

    private void end() {
        if (items instanceof DiscogsItems<?> list) {
            end(list);
        } else {
            look.compare(List.of(), look.allBut(seen));
            isRead();
        }
    }

    private void end(DiscogsItems<?> list) {
        var total = list.getTotalItems();
        if (list.isTruncated()) {
            new NewestReading(look, source).readBeyondTheCut();
            look.notes().cut(true);
            isRead();
        } else if (total != null && list.isExact() && isSettled(total)) {
            look.notes().cut(false);
            isRead();
        } else {
            LOG.info(
                    "{}: it has changed while it was read, and is read again at the next poll",
                    look.name());
        }
    }

    private void isRead() {
        look.notes().read(clock.instant(), look.reader().scheme());
    }

    /**
     * Decides which missing items were removed. An item that is not shown but is still included in
     * the total was not removed, Discogs only hides it. So missing items count as removed only if
     * the total confirms it and did not change during the reading. If the total includes no hidden
     * items at all, every missing item was removed, also those that were taken for hidden before.
     *
     * @return false if the total changed during the reading, so that the list has to be read again
     */
    private boolean isSettled(int total) {
        var missing = look.allBut(seen);
        long counted = total - seen.size();
        if (missing.isEmpty()) {
            look.notes().undecided(0);
            look.compare(List.of(), missing);
            look.notes().hidden(Math.max(0, counted), List.of());
            return true;
        }
        if (!Objects.equals(total, PageRange.total(source.first()))) {
            return false;
        }
        look.notes().undecided(0);
        var hiddenBefore = new TreeSet<>(look.notes().hiddenKeys());
        hiddenBefore.retainAll(missing);
        long never = Math.min(counted, look.notes().hidden());
        if (counted <= 0) {
            look.compare(List.of(), missing);
            look.notes().hidden(0, List.of());
        } else if (counted - never == missing.size() && missing.size() <= MOST_HIDDEN) {
            look.notes().hidden(never, missing);
        } else if (counted - never == hiddenBefore.size()) {
            missing.removeAll(hiddenBefore);
            look.compare(List.of(), missing);
            look.notes().hidden(never, hiddenBefore);
        } else {
            look.notes().undecided(look.tracked().size() + look.notes().hidden() - total);
            LOG.warn(
                    "{}: {} items are missing, and Discogs counts {} more than it shows; no removal is told",
                    look.name(),
                    missing.size(),
                    counted);
        }
        return true;
    }

    void close() {
        if (reading instanceof ItemIterator<?> walk) {
            walk.close();
        }
    }
}
