/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.paging;

import io.github.cameldiscogs.DiscogsException;
import io.github.cameldiscogs.model.Page;
import java.io.Closeable;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;

/**
 * All items of a list, as one walk: pages are asked for as items are taken, so that a list of any
 * length needs the memory of a page. Not safe for use by several threads at once.
 *
 * <p>A page that fails ends the walk; asking on throws the same exception, and sends no request.
 *
 * @param <T> a record, a Map, or String for items as JSON text
 */
public final class DiscogsItems<T> implements Iterable<T>, Iterator<T>, Closeable {

    private final Iterator<T> walk;
    private final long maxItems;
    private volatile boolean closed;
    private volatile BooleanSupplier abandoned = () -> false;
    private DiscogsException failure;
    private long given;

    /**
     * @param first the first page, which is there already
     * @param source gets the other pages
     * @param maxItems how many items to give at most; null for all
     */
    public DiscogsItems(Page<T> first, PageSource<T> source, Long maxItems) {
        this.walk = new ForwardWalk<>(first, source);
        this.maxItems = maxItems == null ? Long.MAX_VALUE : maxItems;
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
        if (closed || given >= maxItems || abandoned.getAsBoolean()) {
            return false;
        }
        if (failure != null) {
            throw failure;
        }
        try {
            return walk.hasNext();
        } catch (DiscogsException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        given++;
        return walk.next();
    }

    /** Ends the walk: there are no more items, and no more requests. */
    @Override
    public void close() {
        closed = true;
    }

    /**
     * Lets the walk end as soon as nobody wants its items any more. Camel's splitter takes all
     * items of an exchange that has failed, only to throw them away.
     */
    public void endWhen(BooleanSupplier isAbandoned) {
        this.abandoned = isAbandoned;
    }

    /** Shows no item: taking one could send a request. */
    @Override
    public String toString() {
        return "DiscogsItems";
    }
}
