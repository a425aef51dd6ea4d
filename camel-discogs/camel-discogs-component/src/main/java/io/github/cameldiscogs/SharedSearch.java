/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.capture.ChangeSearch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A search that the exchanges for the same list use one after the other. */
final class SharedSearch {

    private final Supplier<ChangeSearch> beginning;

    /** Held also while Discogs or the store is awaited, which no monitor should be. */
    private final ReentrantLock turn = new ReentrantLock();

    /** Null until it is used. */
    private @Nullable ChangeSearch search;

    private volatile boolean closed;

    /**
     * @param beginning begins the search when it is used first; it may ask the store
     */
    SharedSearch(Supplier<ChangeSearch> beginning) {
        this.beginning = beginning;
    }

    /** Waits until no other thread uses the search. */
    <T> T use(Function<ChangeSearch, T> use) {
        turn.lock();
        try {
            var begun = search == null ? beginning.get() : search;
            search = begun;
            return use.apply(begun);
        } finally {
            turn.unlock();
            if (closed) {
                close();
            }
        }
    }

    /**
     * Does not wait for a thread that uses the search, which may wait for Discogs; that thread then
     * closes it.
     */
    void close() {
        closed = true;
        if (!turn.tryLock()) {
            return;
        }
        try {
            if (search != null) {
                search.close();
            }
        } finally {
            turn.unlock();
        }
    }
}
