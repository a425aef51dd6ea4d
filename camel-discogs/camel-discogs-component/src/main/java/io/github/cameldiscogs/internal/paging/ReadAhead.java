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

/** Pages that are asked for before they are needed; they are taken in the order of asking. */
final class ReadAhead<T> {

    private record Asked<T>(int number, Future<Page<T>> page) {}

    private final PageSource<T> source;
    private final String listName;
    private final ExecutorService executor;

    /** Whoever gives up the walk may do so while another thread waits for a page. */
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

    /** Whether one more page may be asked for when there shall be that many at most. */
    boolean hasRoom(int most) {
        return !closed && !rejected && pages.size() < most;
    }

    /** Asks for a page at once, whether those before have come or not. */
    void ask(int number) {
        submit(number, () -> source.page(number));
    }

    /** Asks for a page when the one before has come. */
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
            // The component has stopped: whoever takes the page asks for it, and is told so
            rejected = true;
        }
        if (closed) {
            drop();
        }
    }

    /**
     * Waits for a page; one that was not asked for is asked for now.
     *
     * @throws DiscogsException when it cannot be had
     * @throws CancellationException when the walk was given up meanwhile
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

    /** Whether a page before it was, which it has waited for. */
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

    /** Forgets all pages; what is under way for them is interrupted. */
    void drop() {
        rest();
        pages.clear();
    }

    /** Lets go of what is under way; it is asked for once more when it is taken. */
    void rest() {
        pages.forEach(asked -> asked.page().cancel(true));
    }

    /** Gives up for good; whoever waits for a page waits no longer. */
    void close() {
        closed = true;
        drop();
    }
}
