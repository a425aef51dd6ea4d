/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.paging;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.model.Page;
import java.io.Closeable;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutorService;

/**
 * All items of a list. Each {@link #iterator()} is a reading of its own, from the first item to the
 * last: whoever reads, once more, beside others or only a look, gets all items or an exception, and
 * takes nothing from anybody. Pages are asked for as items are taken, so that a list of any length
 * needs the memory of a few pages.
 *
 * <p>The first reading begins with the page that the call has read, any other with a request. To
 * read a list twice costs its pages twice; a {@link java.util.List}, which Camel's type converters
 * make of it, has all items in memory.
 *
 * @param <T> a record, a Map, or String for items as JSON text
 */
public final class DiscogsItems<T> implements Items<T>, Closeable {

    private final PageSource<T> source;
    private final ListTraits traits;
    private final boolean newestFirst;
    private final ExecutorService executor;
    private final int prefetch;
    private final Long maxItems;
    private final Integer totalItems;
    private final WalkReport report;

    /** The walk that begins with the page of the call; null once somebody has begun it. */
    private Walk<T> unread;

    /** A reading that was only looked at; null when there is none. */
    private WalkIterator<T> lookedAt;

    private volatile WalkIterator<T> latest;

    /** One look at a time; those who do not look need not wait for its page. */
    private final Object look = new Object();

    /** Readings that somebody still has. */
    private final Set<WalkIterator<T>> readings =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private DiscogsItems(
            Page<T> first,
            PageSource<T> source,
            ListTraits traits,
            boolean newestFirst,
            ExecutorService executor,
            int prefetch,
            Long maxItems) {
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
    public static <T> DiscogsItems<T> inOrder(
            Page<T> first,
            PageSource<T> source,
            ListTraits traits,
            ExecutorService executor,
            int prefetch,
            Long maxItems) {
        return new DiscogsItems<>(first, source, traits, false, executor, prefetch, maxItems);
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
    public static <T> DiscogsItems<T> newestFirst(
            Page<T> first,
            PageSource<T> source,
            ListTraits traits,
            ExecutorService executor,
            int prefetch,
            Long maxItems) {
        return new DiscogsItems<>(first, source, traits, true, executor, prefetch, maxItems);
    }

    private Walk<T> walk(Page<T> first) {
        var demand = new Demand(maxItems, first.items().size());
        return newestFirst && ChronologicalWalk.canWalk(first, traits)
                ? new ChronologicalWalk<>(first, source, traits, report, executor, prefetch, demand)
                : new ForwardWalk<>(first, source, traits, report, executor, prefetch, demand);
    }

    /** A reading of its own. No request is sent before its first item is asked for. */
    @Override
    public synchronized ItemIterator<T> iterator() {
        if (lookedAt != null) {
            var reading = lookedAt;
            lookedAt = null;
            return reading;
        }
        latest = new WalkIterator<>(this::begin, maxItems == null ? Long.MAX_VALUE : maxItems);
        readings.add(latest);
        return latest;
    }

    private Walk<T> begin() {
        var begun = takeUnread();
        return begun == null ? walk(source.page(1)) : begun;
    }

    private synchronized Walk<T> takeUnread() {
        var begun = unread;
        unread = null;
        return begun;
    }

    /**
     * The first item. The page that has it is at hand, or is read now; the next reading begins with
     * it.
     *
     * @return null when the list is empty
     * @throws DiscogsException when the page cannot be had
     */
    public T getFirst() {
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

    /**
     * How many items the list has, as its first page tells; null when it does not. {@code maxItems}
     * does not count here, nor what is added and removed later.
     */
    public Integer getTotalItems() {
        return totalItems;
    }

    /**
     * Lets go of what is asked for ahead. A reading that goes on all the same misses nothing: it
     * asks once more.
     */
    @Override
    public void close() {
        synchronized (readings) {
            readings.forEach(WalkIterator::rest);
        }
    }

    /**
     * Whether every item that was in the list all the time has been given exactly once, as far as
     * that can be told by now, in all readings.
     */
    public boolean isExact() {
        return report.isExact();
    }

    /** Whether Discogs gives only a part of the list. */
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
