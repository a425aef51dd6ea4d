/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.items;

import io.github.cameldiscogs.exception.DiscogsException;
import java.io.Closeable;
import java.util.Iterator;

/**
 * One walk over a list, from its first item to its last. Pages are requested as items are taken.
 *
 * <p>A failed page ends the walk: {@link #next()} throws the {@link DiscogsException}. From then on
 * {@link #hasNext()} throws it too, without a request.
 *
 * @param <T> a record, a Map, or String for items as JSON text
 */
public interface ItemIterator<T> extends Iterator<T>, Closeable {

    /** Ends this walk, from any thread: no more items, and no more requests. */
    @Override
    void close();
}
