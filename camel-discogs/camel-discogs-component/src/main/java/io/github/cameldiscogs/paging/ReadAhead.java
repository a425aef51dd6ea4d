/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.paging;

import io.github.cameldiscogs.DiscogsException;
import io.github.cameldiscogs.model.Page;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Pages that are asked for before they are needed; they are taken in the order of asking. */
final class ReadAhead<T> {

    private final PageSource<T> source;
    private final ExecutorService executor;
    private final boolean inTurn;

    /** Whoever gives up the walk may do so while another thread waits for a page. */
    private final Deque<Future<Page<T>>> pages = new ConcurrentLinkedDeque<>();

    /**
     * @param inTurn whether a page may be asked for only when the one before has come
     */
    ReadAhead(PageSource<T> source, ExecutorService executor, boolean inTurn) {
        this.source = source;
        this.executor = executor;
        this.inTurn = inTurn;
    }

    int size() {
        return pages.size();
    }

    void ask(int number) {
        var before = inTurn ? pages.peekLast() : null;
        pages.add(
                executor.submit(
                        () -> {
                            if (before != null) {
                                before.get();
                            }
                            return source.page(number);
                        }));
    }

    /**
     * Waits for the page that was asked for first.
     *
     * @throws DiscogsException when it cannot be had
     * @throws CancellationException when the pages were dropped meanwhile
     */
    Page<T> take() {
        var page = pages.poll();
        if (page == null) {
            throw new CancellationException("the walk was given up");
        }
        try {
            return page.get();
        } catch (ExecutionException e) {
            drop();
            throw failure(e);
        } catch (InterruptedException e) {
            drop();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a page");
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        var cause =
                e.getCause() instanceof ExecutionException nested
                        ? nested.getCause()
                        : e.getCause();
        return cause instanceof RuntimeException failure
                ? failure
                : new IllegalStateException(cause);
    }

    /** Forgets all pages; what is under way for them is interrupted. */
    void drop() {
        pages.forEach(page -> page.cancel(true));
        pages.clear();
    }
}
