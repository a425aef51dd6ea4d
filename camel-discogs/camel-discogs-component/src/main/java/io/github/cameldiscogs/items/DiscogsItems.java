/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.items;

import io.github.cameldiscogs.exception.DiscogsException;
import java.io.Closeable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All items of a list. Each {@link #iterator()} is a reading of its own, from the first item to the
 * last: whoever reads, once more, beside others or only a look, gets all items or an exception, and
 * takes nothing from anybody. Pages are asked for as items are taken, so that a list of any length
 * needs the memory of a few pages.
 *
 * <p>The first reading begins with the page that the call has read, any other with a request. To
 * read a list twice costs its pages twice; a {@link List}, which {@link #list()} and Camel's type
 * converters make of it, has all items in memory.
 *
 * @param <T> a record, a Map, or String for items as JSON text
 */
public interface DiscogsItems<T> extends Items<T>, Closeable {

    /** A reading of its own. No request is sent before its first item is asked for. */
    @Override
    ItemIterator<T> iterator();

    /**
     * A reading of its own, as {@link #iterator()}. To close the stream before its end spares the
     * pages that were asked for ahead.
     */
    Stream<T> stream();

    /**
     * Reads all items into memory.
     *
     * @return a list that can be changed
     * @throws DiscogsException when a page cannot be had
     */
    List<T> list();

    /**
     * The first item. The page that has it is at hand, or is read now; the next reading begins with
     * it.
     *
     * @return null when the list is empty
     * @throws DiscogsException when the page cannot be had
     */
    @Nullable T getFirst();

    /**
     * How many items the list has, as its first page tells. {@code maxItems} does not count here,
     * nor what is added and removed later.
     */
    @Nullable Integer getTotalItems();

    /**
     * Whether every item that was in the list all the time has been given exactly once, as far as
     * that can be told by now, in all readings.
     */
    boolean isExact();

    /** Whether Discogs gives only a part of the list. */
    boolean isTruncated();

    /**
     * Lets go of what is asked for ahead. A reading that goes on all the same misses nothing: it
     * asks once more.
     */
    @Override
    void close();
}
