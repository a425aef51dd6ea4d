/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.items;

import io.github.cameldiscogs.exception.DiscogsException;
import java.io.Closeable;
import java.util.Iterator;

/**
 * One reading of a list, from its first item to its last. Pages are asked for as items are taken.
 *
 * <p>A page that fails ends the reading: {@link #next()} throws the {@link DiscogsException}. To
 * whoever asks on after that, {@link #hasNext()} throws it, too, without a request.
 *
 * @param <T> a record, a Map, or String for items as JSON text
 */
public interface ItemIterator<T> extends Iterator<T>, Closeable {

    /** Ends this reading, from any thread: there are no more items, and no more requests. */
    @Override
    void close();
}
