/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.paging;

import io.github.cameldiscogs.DiscogsException;
import io.github.cameldiscogs.DiscogsFailure;
import io.github.cameldiscogs.model.Page;
import java.io.Closeable;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;

/**
 * All items of a list, as one walk: pages are asked for as items are taken, so that a list of any
 * length needs the memory of a few pages. Not safe for use by several threads at once.
 *
 * <p>A page that fails ends the walk; asking on throws the same exception, and sends no request.
 *
 * @param <T> a record, a Map, or String for items as JSON text
 */
public final class DiscogsItems<T> implements Iterable<T>, Iterator<T>, Closeable {

    private final Walk<T> walk;
    private final WalkReport report;
    private final long maxItems;
    private Iterator<T> items = Collections.emptyIterator();
    private volatile boolean closed;
    private volatile BooleanSupplier abandoned = () -> false;
    private volatile RuntimeException failure;

    /** What hasNext() has said stands, even if another thread closes the walk before next(). */
    private boolean isPromised;

    private boolean asksAhead;
    private long given;

    private DiscogsItems(Walk<T> walk, WalkReport report, Long maxItems) {
        this.walk = walk;
        this.report = report;
        this.maxItems = maxItems == null ? Long.MAX_VALUE : maxItems;
    }

    /**
     * A walk in the order in which the pages come.
     *
     * @param first the first page, which is there already
     * @param source gets the other pages
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
        var report = new WalkReport(traits.name());
        var demand = new Demand(maxItems, first.items().size());
        var walk = new ForwardWalk<>(first, source, traits, report, executor, prefetch, demand);
        return new DiscogsItems<>(walk, report, maxItems);
    }

    /**
     * A walk that gives the newest items first, and is exact while the list changes. If Discogs has
     * not sorted the list as it was asked to, the items come in the order of the pages.
     *
     * @param first the first page of the list sorted by the date of adding, ascending
     * @param source gets the other pages in that order
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
        if (!ChronologicalWalk.canWalk(first, traits)) {
            return inOrder(first, source, traits, executor, prefetch, maxItems);
        }
        var report = new WalkReport(traits.name());
        var demand = new Demand(maxItems, first.items().size());
        var walk =
                new ChronologicalWalk<>(first, source, traits, report, executor, prefetch, demand);
        return new DiscogsItems<>(walk, report, maxItems);
    }

    /** The walk itself: a list is walked once. */
    @Override
    public Iterator<T> iterator() {
        return this;
    }

    /**
     * @throws DiscogsException when the next page cannot be had
     */
    @Override
    public boolean hasNext() {
        isPromised = hasMore();
        return isPromised;
    }

    private boolean hasMore() {
        if (abandoned.getAsBoolean()) {
            closeAfterFailure();
            return false;
        }
        if (failure != null) {
            throw failure;
        }
        if (isOver()) {
            walk.close();
            return false;
        }
        while (!items.hasNext()) {
            askAhead();
            var step = step();
            if (step == null) {
                close();
                return false;
            }
            items = step.iterator();
            asksAhead = true;
        }
        return true;
    }

    private boolean isOver() {
        return closed || given >= maxItems;
    }

    /** The next items; null at the end. */
    private List<T> step() {
        try {
            return walk.next();
        } catch (RuntimeException e) {
            fail(e);
            if (failure != null) {
                throw failure;
            }
            return null;
        }
    }

    @Override
    public T next() {
        if (!isPromised && !hasNext()) {
            throw new NoSuchElementException();
        }
        isPromised = false;
        given++;
        var item = items.next();
        askAhead();
        return item;
    }

    /** Whoever has taken the first item of a page will want the next page, too. */
    private void askAhead() {
        if (asksAhead) {
            asksAhead = false;
            walk.askAhead();
        }
    }

    /** Ends the walk: there are no more items, and no more requests. */
    @Override
    public void close() {
        closed = true;
        walk.close();
    }

    /**
     * Ends the walk because the exchange that asked for it has failed. Others that have its body,
     * too, shall not take what they got for all there is: they are told with an exception.
     */
    public void closeAfterFailure() {
        fail(
                new DiscogsException(
                        DiscogsFailure.beforeSending(
                                report.listName(),
                                "the list is not read on, since the exchange that asked for it has"
                                        + " failed"),
                        null));
    }

    /** The first failure is the one that stays; what is over cannot fail any more. */
    private synchronized void fail(RuntimeException cause) {
        if (failure == null && !isOver()) {
            failure = cause;
        }
        walk.close();
    }

    /**
     * Lets the walk end as soon as nobody wants its items any more. Camel's splitter takes all
     * items of an exchange that has failed, only to throw them away. Should the exchange go on all
     * the same, it is told that they are not all there are.
     */
    public void endWhen(BooleanSupplier isAbandoned) {
        this.abandoned = isAbandoned;
    }

    /**
     * Whether every item that was in the list all the time has been given exactly once, as far as
     * that can be told by now.
     */
    public boolean isExact() {
        return report.isExact();
    }

    /** Whether Discogs gives only a part of the list. */
    public boolean isTruncated() {
        return report.isTruncated();
    }

    /** Shows no item: taking one could send a request. */
    @Override
    public String toString() {
        return "DiscogsItems";
    }
}
