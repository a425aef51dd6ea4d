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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The items of a list that comes in pages: hands out walks over them.
 *
 * @param <T> a record, a Map, or String for items as JSON text
 */
public final class WalkedItems<T> implements DiscogsItems<T> {

    private final WalkPlan<T> plan;
    private final boolean newestFirst;
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

    private WalkedItems(Page<T> first, WalkPlan<T> plan, boolean newestFirst) {
        this.plan = plan;
        this.newestFirst = newestFirst;
        this.totalItems = PageRange.total(first);
        this.report = new WalkReport(plan.traits().name());
        this.unread = walk(first);
    }

    /**
     * A list in the order in which the pages come.
     *
     * @param first the first page, which is there already
     */
    public static <T> WalkedItems<T> inOrder(Page<T> first, WalkPlan<T> plan) {
        return new WalkedItems<>(first, plan, false);
    }

    /**
     * A list that gives the newest items first, and is exact while it changes. If Discogs has not
     * sorted it as it was asked to, the items come in the order of the pages.
     *
     * @param first the first page of the list sorted by the date of adding, ascending
     * @param plan gets the pages in that order
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
        var reading =
                new WalkIterator<>(
                        this::begin, Objects.requireNonNullElse(plan.maxItems(), Long.MAX_VALUE));
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
                        plan.traits().name(),
                        totalItems == null ? "items" : totalItems + " items",
                        reading == null || reading.given() == 0 ? "none" : reading.given());
    }
}
