/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.items.ItemIterator;
import io.github.cameldiscogs.model.Page;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The items of a list that comes in pages: hands out walks over them.
 *
 * @param <T> a record, a Map, or String for items as JSON text
 */
public final class WalkedItems<T> implements DiscogsItems<T> {

    private final PageSource<T> source;
    private final ListTraits traits;
    private final boolean newestFirst;
    private final ExecutorService executor;
    private final int prefetch;
    private final @Nullable Long maxItems;
    private final @Nullable Integer totalItems;
    private final WalkReport report;

    /** The walk that begins with the page of the call; null once somebody has begun it. */
    private @Nullable Walk<T> unread;

    /** A reading that was only looked at. */
    private @Nullable WalkIterator<T> lookedAt;

    private volatile @Nullable WalkIterator<T> latest;

    /** One look at a time; those who do not look need not wait for its page. */
    private final Object look = new Object();

    /** Readings that somebody still has. */
    private final Set<WalkIterator<T>> readings =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private WalkedItems(
            Page<T> first,
            PageSource<T> source,
            ListTraits traits,
            boolean newestFirst,
            ExecutorService executor,
            int prefetch,
            @Nullable Long maxItems) {
        this.source = source;
        this.traits = traits;
        this.newestFirst = newestFirst;
        this.executor = executor;
        this.prefetch = prefetch;
        this.maxItems = maxItems;
        this.totalItems = PageRange.total(first);
        this.report = new WalkReport(traits.name());
        this.unread = walk(first);
    }

    /**
     * A list in the order in which the pages come.
     *
     * @param first the first page, which is there already
     * @param source gets the pages
     * @param executor asks for pages ahead
     * @param prefetch how many pages to ask for ahead, at the same time; 0 for none
     * @param maxItems how many items to give at most; null for all
     */
    public static <T> WalkedItems<T> inOrder(
            Page<T> first,
            PageSource<T> source,
            ListTraits traits,
            ExecutorService executor,
            int prefetch,
            @Nullable Long maxItems) {
        return new WalkedItems<>(first, source, traits, false, executor, prefetch, maxItems);
    }

    /**
     * A list that gives the newest items first, and is exact while it changes. If Discogs has not
     * sorted it as it was asked to, the items come in the order of the pages.
     *
     * @param first the first page of the list sorted by the date of adding, ascending
     * @param source gets the pages in that order
     * @param executor asks for pages ahead
     * @param prefetch how many pages to ask for ahead, at the same time; 0 for none
     * @param maxItems how many items to give at most; null for all
     */
    public static <T> WalkedItems<T> newestFirst(
            Page<T> first,
            PageSource<T> source,
            ListTraits traits,
            ExecutorService executor,
            int prefetch,
            @Nullable Long maxItems) {
        return new WalkedItems<>(first, source, traits, true, executor, prefetch, maxItems);
    }

    private Walk<T> walk(Page<T> first) {
        var demand = new Demand(maxItems, first.items().size());
        return newestFirst && ChronologicalWalk.canWalk(first, traits)
                ? new ChronologicalWalk<>(first, source, traits, report, executor, prefetch, demand)
                : new ForwardWalk<>(first, source, traits, report, executor, prefetch, demand);
    }

    @Override
    public synchronized ItemIterator<T> iterator() {
        if (lookedAt != null) {
            var reading = lookedAt;
            lookedAt = null;
            return reading;
        }
        var reading = new WalkIterator<>(this::begin, maxItems == null ? Long.MAX_VALUE : maxItems);
        latest = reading;
        readings.add(reading);
        return reading;
    }

    @Override
    public Stream<T> stream() {
        var reading = iterator();
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(reading, Spliterator.ORDERED), false)
                .onClose(reading::close);
    }

    @Override
    public List<T> list() {
        return ItemList.of(this);
    }

    private Walk<T> begin() {
        var begun = takeUnread();
        return begun == null ? walk(source.page(1)) : begun;
    }

    private synchronized @Nullable Walk<T> takeUnread() {
        var begun = unread;
        unread = null;
        return begun;
    }

    @Override
    public @Nullable T getFirst() {
        synchronized (look) {
            var reading = (WalkIterator<T>) iterator();
            // If this fails, whoever looks or reads next asks again
            var first = reading.peek();
            keep(reading);
            return first;
        }
    }

    private synchronized void keep(WalkIterator<T> reading) {
        lookedAt = reading;
    }

    @Override
    public @Nullable Integer getTotalItems() {
        return totalItems;
    }

    @Override
    public void close() {
        synchronized (readings) {
            readings.forEach(WalkIterator::rest);
        }
    }

    @Override
    public boolean isExact() {
        return report.isExact();
    }

    @Override
    public boolean isTruncated() {
        return report.isTruncated();
    }

    /** Says which list it is, and how far it was read the last time; sends no request. */
    @Override
    public String toString() {
        var reading = latest;
        return "%s: %s, %s read"
                .formatted(
                        traits.name(),
                        totalItems == null ? "items" : totalItems + " items",
                        reading == null || reading.given() == 0 ? "none" : reading.given());
    }
}
