/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.polling;

import io.github.cameldiscogs.internal.paging.ListTraits;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.items.ItemIterator;
import io.github.cameldiscogs.items.Items;
import io.github.cameldiscogs.model.Page;
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
 * Looks for new items of a list.
 *
 * <p>The whole list is read at first, and from time to time. In between, where the list can be
 * sorted by the time of adding, the page with the newest items is enough, as long as it reaches
 * back to one that is known, and the total tells of no more.
 */
public final class ListSearch implements Search {

    /** What is read before any of it is told, so that the oldest of it comes first. */
    private static final int PORTION = 1_000;

    private final ListSource source;
    private final ListTraits traits;
    private final ItemKey itemKey;
    private final SeenItems seen;
    private final long fullScanNanos;
    private final LongSupplier nanoTime;

    private @Nullable Iterator<?> reading;

    /** The whole list that is read; null while it is the newest page. */
    private @Nullable Items<?> whole;

    /** When the whole list was read last, by that clock; null when it has to be read. */
    private @Nullable Long readWholeAt;

    /** How many items the list had at the last look; null when that is not known. */
    private @Nullable Integer total;

    /**
     * @param itemKey what tells items apart
     * @param fullScan after what time to read the whole list again
     * @param nanoTime the clock
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
        var now = newest == null ? null : total(newest);
        if (newest != null && now != null && isNewestEnough() && reachesBack(newest.items(), now)) {
            total = now;
            return newest.items().iterator();
        }
        whole = source.all();
        // Of a list that Discogs cuts, the walk has the oldest items alone
        return newest == null
                ? whole.iterator()
                : new BothIterator(newest.items().iterator(), whole.iterator());
    }

    private static @Nullable Integer total(Page<?> page) {
        var pagination = page.pagination();
        return pagination == null ? null : pagination.items();
    }

    private boolean isNewestEnough() {
        return readWholeAt != null && nanoTime.getAsLong() - readWholeAt < fullScanNanos;
    }

    /**
     * Whether all that is new can only be on the page of these items.
     *
     * @param now how many items the list has
     */
    private boolean reachesBack(List<?> items, int now) {
        if (total == null || !isNewestFirst(items)) {
            return false;
        }
        var unknown = items.stream().filter(item -> seen.isNew(key(item))).count();
        boolean endsKnown = items.isEmpty() || !seen.isNew(key(items.get(items.size() - 1)));
        return (endsKnown || items.size() >= now) && now - total <= unknown;
    }

    private boolean isNewestFirst(List<?> items) {
        for (int index = 1; index < items.size(); index++) {
            var newer = traits.date(items.get(index - 1));
            var older = traits.date(items.get(index));
            if (newer == null || older == null || older.isAfter(newer)) {
                return false;
            }
        }
        return true;
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

    /** Nobody takes it over. */
    @Override
    public void requireCurrent() {}

    @Override
    public boolean isCurrent(Found found) {
        return true;
    }

    /** It is current, or something else was found instead. */
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

    /** One after the other. */
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
