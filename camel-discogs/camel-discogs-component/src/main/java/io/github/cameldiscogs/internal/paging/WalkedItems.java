/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.items.ItemIterator;
import io.github.cameldiscogs.model.Page;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The items of a list in pages; every iterator is a walk of its own.
 *
 * @param <T> a record, a Map, or String for items as JSON text
 */
public final class WalkedItems<T> implements DiscogsItems<T> {

    private final WalkPlan<T> plan;
    private final boolean newestFirst;
    private final ListSize size;
    private final WalkReport report;

    /** The walk that starts with the page of the call; null once it has been started. */
    private @Nullable Walk<T> unread;

    /** A walk that only {@code getFirst} has used. */
    private @Nullable WalkIterator<T> lookedAt;

    private volatile @Nullable WalkIterator<T> latest;

    /** Serializes looks at the first item; walks do not wait for it. */
    private final ReentrantLock look = new ReentrantLock();

    /** The walks still in use. */
    private final Set<WalkIterator<T>> readings =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private WalkedItems(Page<T> first, WalkPlan<T> plan, boolean newestFirst) {
        this.plan = plan;
        this.newestFirst = newestFirst;
        this.size = ListSize.of(first);
        this.report = new WalkReport(plan.traits().name());
        this.unread = walk(first);
    }

    /**
     * A list in the order of its pages.
     *
     * @param first the first page, already fetched
     */
    public static <T> WalkedItems<T> inOrder(Page<T> first, WalkPlan<T> plan) {
        return new WalkedItems<>(first, plan, false);
    }

    /**
     * A list that returns the newest items first, exactly even while it changes. If Discogs has not
     * sorted it as requested, the items come in the order of the pages.
     *
     * @param first the first page of the list sorted by date added, ascending
     * @param plan fetches the pages in that order
     */
    public static <T> WalkedItems<T> newestFirst(Page<T> first, WalkPlan<T> plan) {
        return new WalkedItems<>(first, plan, true);
    }

    private Walk<T> walk(Page<T> first) {
        return newestFirst && ChronologicalWalk.canWalk(first, plan.traits())
                ? new ChronologicalWalk<>(first, plan, report)
                : new ForwardWalk<>(first, plan, report);
    }

    @Override
    public synchronized ItemIterator<T> iterator() {
        if (lookedAt != null) {
            var reading = lookedAt;
            lookedAt = null;
            return reading;
        }
        long maxItems = Objects.requireNonNullElse(plan.maxItems(), Long.MAX_VALUE);
        var reading =
                new WalkIterator<>(
                        this::begin, maxItems, new WalkProgress(plan.watch(), size, maxItems));
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
        return begun == null ? walk(plan.source().page(1)) : begun;
    }

    private synchronized @Nullable Walk<T> takeUnread() {
        var begun = unread;
        unread = null;
        return begun;
    }

    @Override
    public @Nullable T getFirst() {
        look.lock();
        try {
            var reading = (WalkIterator<T>) iterator();
            // If this fails, the next caller requests the page again
            var first = reading.peek();
            keep(reading);
            return first;
        } finally {
            look.unlock();
        }
    }

    private synchronized void keep(WalkIterator<T> reading) {
        lookedAt = reading;
    }

    @Override
    public @Nullable Integer getTotalItems() {
        return size.items();
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

    /** Names the list and how far the latest walk has read; sends no request. */
    @Override
    public String toString() {
        var reading = latest;
        return "%s: %s, %s read"
                .formatted(
                        plan.traits().name(),
                        size.items() == null ? "items" : size.items() + " items",
                        reading == null || reading.given() == 0 ? "none" : reading.given());
    }
}
