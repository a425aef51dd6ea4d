/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.items.ItemIterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the items of one walk. Threads may take turns, as those of a parallel splitter do; a walk
 * is closed and laid to rest without waiting for one that waits for a page.
 */
final class WalkIterator<T> implements ItemIterator<T> {

    private final Supplier<Walk<T>> start;
    private final long maxItems;
    private volatile @Nullable Walk<T> walk;
    private List<T> step = List.of();
    private int position;
    private volatile boolean closed;
    private @Nullable RuntimeException failure;

    /** Whether next() has thrown the failure; before that hasNext() promises it as an item. */
    private boolean isFailureTold;

    /** What hasNext() has said stands, even if another thread closes the walk before next(). */
    private boolean isPromised;

    private boolean asksAhead;
    private volatile long given;

    /**
     * @param start begins the walk; it may send a request, and is called when the first item is
     *     asked for
     * @param maxItems how many items to give at most
     */
    WalkIterator(Supplier<Walk<T>> start, long maxItems) {
        this.start = start;
        this.maxItems = maxItems;
    }

    /**
     * A splitter asks whether there is more before it sends the item that it has taken; to throw
     * the failure of a page here would lose that item.
     */
    @Override
    public synchronized boolean hasNext() {
        try {
            isPromised = hasMore();
        } catch (RuntimeException e) {
            if (failure == null || isFailureTold) {
                throw e;
            }
            isPromised = true;
        }
        return isPromised;
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

    /** Whoever keeps a list that was read keeps none of its pages. */
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
            return walk().next();
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
    public synchronized T next() {
        if (!isPromised && !hasNext()) {
            throw new NoSuchElementException();
        }
        isPromised = false;
        throwFailure();
        given++;
        var item = step.get(position++);
        askAhead();
        return item;
    }

    /** The first item, which stays to be given. */
    synchronized @Nullable T peek() {
        if (!hasNext()) {
            return null;
        }
        throwFailure();
        return step.get(position);
    }

    private void throwFailure() {
        if (failure != null && position == step.size()) {
            isFailureTold = true;
            throw failure;
        }
    }

    /** Whoever has taken the first item of a page will want the next page, too. */
    private void askAhead() {
        var begun = walk;
        if (asksAhead && begun != null && !SplitterRelease.isUnderWay()) {
            asksAhead = false;
            begun.askAhead();
        }
    }

    /** How many items have been taken. */
    long given() {
        return given;
    }

    @Override
    public void close() {
        closed = true;
        closeWalk();
    }

    private void closeWalk() {
        var begun = walk;
        if (begun != null) {
            begun.close();
        }
    }

    /** Gives up what is asked for ahead; whoever goes on all the same asks for it once more. */
    void rest() {
        var begun = walk;
        if (begun != null) {
            begun.rest();
        }
    }
}
