/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsFailure;
import io.github.cameldiscogs.exception.DiscogsFailure.Outlook;
import io.github.cameldiscogs.internal.text.Causes;
import io.github.cameldiscogs.model.Page;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Pages requested before they are needed; they are taken in the order of the requests. */
final class ReadAhead<T> {

    private record Asked<T>(int number, Future<Page<T>> page) {}

    private final PageSource<T> source;
    private final String listName;
    private final ExecutorService executor;

    /** Concurrent, since a walk may be closed while another thread waits for a page. */
    private final Deque<Asked<T>> pages = new ConcurrentLinkedDeque<>();

    private volatile boolean closed;
    private boolean rejected;

    ReadAhead(PageSource<T> source, String listName, ExecutorService executor) {
        this.source = source;
        this.listName = listName;
        this.executor = executor;
    }

    boolean isEmpty() {
        return pages.isEmpty();
    }

    /** Whether fewer than {@code most} pages are requested. */
    boolean hasRoom(int most) {
        return !closed && !rejected && pages.size() < most;
    }

    /** Requests a page at once, whether earlier ones have arrived or not. */
    void ask(int number) {
        submit(number, () -> source.page(number));
    }

    /** Requests a page after the one before has arrived. */
    void askInTurn(int number) {
        var before = pages.peekLast();
        submit(
                number,
                () -> {
                    if (before != null) {
                        before.page().get();
                    }
                    return source.page(number);
                });
    }

    private void submit(int number, Callable<Page<T>> asking) {
        try {
            pages.add(new Asked<>(number, executor.submit(asking)));
        } catch (RejectedExecutionException e) {
            // The component has stopped: taking the page requests it, and that call fails with the
            // reason
            rejected = true;
        }
        if (closed) {
            drop();
        }
    }

    /**
     * Waits for a page, and requests it if it was not requested ahead.
     *
     * @throws DiscogsException if the request fails
     * @throws CancellationException if the walk was closed during the wait
     */
    Page<T> take(int number) {
        if (closed) {
            throw givenUp();
        }
        var asked = pages.peek();
        if (asked == null || asked.number() != number) {
            drop();
            return source.page(number);
        }
        try {
            var page = asked.page().get();
            pages.remove(asked);
            return page;
        } catch (CancellationException e) {
            return askAgain(asked);
        } catch (ExecutionException e) {
            if (wasGivenUp(e)) {
                return askAgain(asked);
            }
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
    }

    /** Whether the page was cancelled along with an earlier one that it waited for. */
    private static boolean wasGivenUp(ExecutionException failure) {
        return Causes.chain(failure).anyMatch(CancellationException.class::isInstance);
    }

    private Page<T> askAgain(Asked<T> asked) {
        pages.remove(asked);
        if (closed) {
            throw givenUp();
        }
        return source.page(asked.number());
    }

    private static CancellationException givenUp() {
        return new CancellationException("the walk was given up");
    }

    private RuntimeException failure(@Nullable Throwable cause) {
        if (cause instanceof InterruptedException) {
            return interrupted(cause);
        }
        return cause instanceof RuntimeException failure
                ? failure
                : new IllegalStateException(cause);
    }

    private DiscogsException interrupted(Throwable cause) {
        return new DiscogsException(
                new DiscogsFailure(
                        listName,
                        0,
                        "interrupted while reading a page",
                        Outlook.MAY_HELP,
                        0,
                        Duration.ZERO),
                cause);
    }

    /** Drops all pages and interrupts the running requests. */
    void drop() {
        rest();
        pages.clear();
    }

    /** Cancels the running requests; a page is requested again when it is taken. */
    void rest() {
        pages.forEach(asked -> asked.page().cancel(true));
    }

    /** Closes for good; threads that wait for a page stop waiting. */
    void close() {
        closed = true;
        drop();
    }
}
