/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.polling;

import io.github.cameldiscogs.internal.paging.ListTraits;
import io.github.cameldiscogs.internal.paging.PageRange;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.items.ItemIterator;
import io.github.cameldiscogs.items.Items;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds new items of a list.
 *
 * <p>The whole list is read the first time and after {@code fullScan}. In between, if the list can
 * be sorted by date added, the page with the newest items is enough as long as it contains a known
 * item or the whole list, and the total has not grown by more than the new items on it.
 */
public final class ListSearch implements Search {

    /**
     * The number of new items that are read before they are delivered, so that the oldest of them
     * come first.
     */
    private static final int PORTION = 1_000;

    private final ListSource source;
    private final ListTraits traits;
    private final ItemKey itemKey;
    private final SeenItems seen;
    private final long fullScanNanos;
    private final LongSupplier nanoTime;

    private @Nullable Iterator<?> reading;

    /** The whole list while it is read; null while only the newest page is. */
    private @Nullable Items<?> whole;

    /**
     * When the whole list was last read, in nanoseconds of the clock; null if it has to be read
     * next.
     */
    private @Nullable Long readWholeAt;

    /** The total at the last look; null if it is unknown. */
    private @Nullable Integer total;

    /**
     * @param itemKey identifies the items
     * @param fullScan the time after which the whole list is read again
     * @param nanoTime the clock, in nanoseconds
     */
    public ListSearch(
            ListSource source,
            ListTraits traits,
            ItemKey itemKey,
            SeenItems seen,
            Duration fullScan,
            LongSupplier nanoTime) {
        this.source = source;
        this.traits = traits;
        this.itemKey = itemKey;
        this.seen = seen;
        this.fullScanNanos = fullScan.toNanos();
        this.nanoTime = nanoTime;
    }

    @Override
    public List<Found> next() {
        try {
            if (reading == null) {
                reading = begin();
            }
            var portion = portion(reading);
            if (portion.isEmpty()) {
                end();
            }
            return portion;
        } catch (RuntimeException e) {
            if (whole != null) {
                readWholeAt = null;
            }
            close();
            throw e;
        }
    }

    private Iterator<?> begin() {
        var newest = traits.dateField() == null ? null : source.newest(1);
        var now = newest == null ? null : PageRange.total(newest);
        if (newest != null && now != null && isNewestEnough() && reachesBack(newest.items(), now)) {
            total = now;
            return newest.items().iterator();
        }
        whole = source.all();
        // If Discogs cuts the list, the walk returns only the oldest items
        return newest == null
                ? whole.iterator()
                : new BothIterator(newest.items().iterator(), whole.iterator());
    }

    private boolean isNewestEnough() {
        return readWholeAt != null && nanoTime.getAsLong() - readWholeAt < fullScanNanos;
    }

    /**
     * Whether all new items must be among these.
     *
     * @param now the current total of the list
     */
    private boolean reachesBack(List<?> items, int now) {
        if (total == null || !traits.areNewestFirst(items)) {
            return false;
        }
        var unknown = items.stream().filter(item -> seen.isNew(key(item))).count();
        boolean endsKnown = items.isEmpty() || !seen.isNew(key(items.get(items.size() - 1)));
        return (endsKnown || items.size() >= now) && now - total <= unknown;
    }

    private List<Found> portion(Iterator<?> reading) {
        var portion = new LinkedHashMap<String, Found>();
        while (portion.size() < PORTION && reading.hasNext()) {
            var item = reading.next();
            var key = key(item);
            if (seen.isNew(key)) {
                portion.put(key, new Found(key, item, date(item)));
            }
        }
        portion.keySet().forEach(seen::begin);
        var found = new ArrayList<>(portion.values());
        if (traits.dateField() != null) {
            Collections.reverse(found);
        }
        return found;
    }

    private String key(Object item) {
        return itemKey.of(item);
    }

    private @Nullable Instant date(Object item) {
        return traits.dateField() == null ? null : traits.date(item);
    }

    private void end() {
        if (whole instanceof DiscogsItems<?> items) {
            total = items.getTotalItems();
            if (total != null) {
                seen.checkRoom(traits.name(), total);
            }
            readWholeAt = items.isExact() ? (Long) nanoTime.getAsLong() : null;
        }
        close();
    }

    @Override
    public String itemKey(Found found) {
        return found.key();
    }

    @Override
    public void told(Found found) {
        seen.told(found.key());
    }

    /** Does nothing: no store is shared. */
    @Override
    public void requireCurrent() {}

    @Override
    public boolean isCurrent(Found found) {
        return true;
    }

    /** Does nothing: found items are always current. */
    @Override
    public void dropped(Found found) {}

    @Override
    public boolean hasStarted() {
        return seen.hasStarted();
    }

    @Override
    public void started() {
        seen.started();
    }

    @Override
    public void close() {
        if (reading instanceof ItemIterator<?> walk) {
            walk.close();
        }
        reading = null;
        whole = null;
    }

    @Override
    public SearchStatus status() {
        var known = total == null ? null : Long.valueOf(total);
        if (traits.dateField() == null) {
            return new SearchStatus(known, null);
        }
        long left = readWholeAt == null ? 0 : readWholeAt + fullScanNanos - nanoTime.getAsLong();
        return new SearchStatus(known, Duration.ofNanos(Math.max(0, left)));
    }

    @Override
    public void readWhole() {
        readWholeAt = null;
    }

    /** Returns the items of both iterators in turn, and closes the walk. */
    private record BothIterator(Iterator<?> first, Iterator<?> second)
            implements ItemIterator<Object> {

        @Override
        public boolean hasNext() {
            return first.hasNext() || second.hasNext();
        }

        @Override
        public Object next() {
            return first.hasNext() ? first.next() : second.next();
        }

        @Override
        public void close() {
            if (second instanceof ItemIterator<?> walk) {
                walk.close();
            }
        }
    }
}
