/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.items;

import io.github.cameldiscogs.exception.DiscogsException;
import java.io.Closeable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All items of a list. Each {@link #iterator()} is an independent walk from the first item to the
 * last: every reader gets all items or an exception, also a second one, one in parallel, or one
 * that only looks. Pages are requested as items are taken, so that a list of any length needs the
 * memory of a few pages.
 *
 * <p>The first walk starts with the page that the call has read, any other with a request. Reading
 * a list twice costs its pages twice; a {@link List}, from {@link #list()} or Camel's type
 * converters, holds all items in memory.
 *
 * @param <T> a record, a Map, or String for items as JSON text
 */
public interface DiscogsItems<T> extends Items<T>, Closeable {

    /** A new walk. It sends no request before its first item is taken. */
    @Override
    ItemIterator<T> iterator();

    /**
     * A new walk, as {@link #iterator()}. Closing the stream early cancels the pages requested
     * ahead.
     */
    Stream<T> stream();

    /**
     * Reads all items into memory.
     *
     * @return a modifiable list
     * @throws DiscogsException if a page cannot be read
     */
    List<T> list();

    /**
     * The first item, from the page at hand or a request; the next walk starts with that page.
     *
     * @return null if the list is empty
     * @throws DiscogsException if the page cannot be read
     */
    @Nullable T getFirst();

    /**
     * The number of items in the list, according to its first page; regardless of {@code maxItems}
     * and of later changes.
     */
    @Nullable Integer getTotalItems();

    /**
     * Whether every item that was in the list throughout has been returned exactly once, as far as
     * known by now, in all walks.
     */
    boolean isExact();

    /** Whether Discogs returns only a part of the list. */
    boolean isTruncated();

    /**
     * Cancels pages requested ahead. A walk that goes on misses nothing: it requests them again.
     */
    @Override
    void close();
}
