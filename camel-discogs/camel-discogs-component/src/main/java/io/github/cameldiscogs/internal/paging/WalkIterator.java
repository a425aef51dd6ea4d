/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.items.ItemIterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the items of one walk. Threads may take turns, as those of a parallel splitter do;
 * closing and resting do not wait for a thread that waits for a page.
 */
final class WalkIterator<T> implements ItemIterator<T> {

    private final Supplier<Walk<T>> start;
    private final long maxItems;
    private final WalkProgress progress;

    /**
     * Held also while a page is awaited: no monitor, with which a virtual thread keeps its carrier.
     */
    private final ReentrantLock turn = new ReentrantLock();

    private volatile @Nullable Walk<T> walk;
    private List<T> step = List.of();
    private int position;
    private volatile boolean closed;
    private @Nullable RuntimeException failure;

    /** Whether next() has thrown the failure; until then hasNext() returns true for it. */
    private boolean isFailureTold;

    /** A true from hasNext() holds, even if another thread closes the walk before next(). */
    private boolean isPromised;

    private boolean asksAhead;
    private volatile long given;

    /**
     * @param start starts the walk when the first item is requested; it may send a request
     * @param maxItems the most items to return
     * @param progress follows the walk
     */
    WalkIterator(Supplier<Walk<T>> start, long maxItems, WalkProgress progress) {
        this.start = start;
        this.maxItems = maxItems;
        this.progress = progress;
    }

    /**
     * A splitter calls this before it sends the item that it has taken; throwing a page's failure
     * here would lose that item.
     */
    @Override
    public boolean hasNext() {
        turn.lock();
        try {
            isPromised = hasMoreOrFails();
            return isPromised;
        } finally {
            turn.unlock();
        }
    }

    /** Whether next() will return an item, or throw a failure that it has not thrown yet. */
    private boolean hasMoreOrFails() {
        try {
            return hasMore();
        } catch (RuntimeException e) {
            if (failure == null || isFailureTold) {
                throw e;
            }
            return true;
        }
    }

    private boolean hasMore() {
        if (isOver()) {
            return end();
        }
        while (position == step.size()) {
            if (SplitterRelease.isUnderWay()) {
                return end();
            }
            askAhead();
            var next = nextStep();
            if (next == null) {
                return end();
            }
            step = next;
            position = 0;
            asksAhead = true;
        }
        return true;
    }

    /** Releases the pages, so that a list that was read holds none in memory. */
    private boolean end() {
        close();
        walk = null;
        step = List.of();
        position = 0;
        return false;
    }

    private boolean isOver() {
        return closed || given >= maxItems;
    }

    /** The next items; null at the end. */
    private @Nullable List<T> nextStep() {
        if (failure != null) {
            throw failure;
        }
        try {
            var begun = walk();
            var next = begun.next();
            progress.goesOn(begun.pagesRead(), given);
            return next;
        } catch (RuntimeException e) {
            if (closed) {
                return null;
            }
            failure = e;
            closeWalk();
            throw e;
        }
    }

    private Walk<T> walk() {
        var begun = walk;
        if (begun == null) {
            begun = start.get();
            walk = begun;
            if (closed) {
                begun.close();
            }
        }
        return begun;
    }

    @Override
    public T next() {
        turn.lock();
        try {
            if (!isPromised && !hasNext()) {
                throw new NoSuchElementException();
            }
            isPromised = false;
            throwFailure();
            given++;
            var item = step.get(position++);
            askAhead();
            return item;
        } finally {
            turn.unlock();
        }
    }

    /** The first item, without taking it; null if there is none. */
    @Nullable T peek() {
        turn.lock();
        try {
            if (!hasNext()) {
                return null;
            }
            throwFailure();
            // Whoever looks may leave it at that
            progress.rests();
            return step.get(position);
        } finally {
            turn.unlock();
        }
    }

    private void throwFailure() {
        if (failure != null && position == step.size()) {
            isFailureTold = true;
            throw failure;
        }
    }

    /** Requests the next pages once the first item of a page was taken. */
    private void askAhead() {
        var begun = walk;
        if (asksAhead && begun != null && !SplitterRelease.isUnderWay()) {
            asksAhead = false;
            begun.askAhead();
        }
    }

    /** The number of items taken. */
    long given() {
        return given;
    }

    @Override
    public void close() {
        closed = true;
        closeWalk();
    }

    private void closeWalk() {
        progress.rests();
        var begun = walk;
        if (begun != null) {
            begun.close();
        }
    }

    /** Cancels pages requested ahead; a walk that goes on requests them again. */
    void rest() {
        progress.rests();
        var begun = walk;
        if (begun != null) {
            begun.rest();
        }
    }
}
