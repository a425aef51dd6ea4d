/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.jms.UncategorizedJmsException;

/** Asks a broker, and waits no longer for it than somebody waits for a page. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(3);

    /** Questions that a broker does not answer hold no more threads than this. */
    private static final int MOST_AT_ONCE = 4;

    private final ExecutorService threads =
            new ThreadPoolExecutor(
                    0,
                    MOST_AT_ONCE,
                    10,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    Patience::thread);

    private static Thread thread(Runnable question) {
        var thread = new Thread(question, "page-questions");
        thread.setDaemon(true);
        return thread;
    }

    <T> T ask(Supplier<T> question) {
        try {
            return CompletableFuture.supplyAsync(question, threads)
                    .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new CompletionException(e.getCause());
        } catch (TimeoutException | RejectedExecutionException e) {
            throw new UncategorizedJmsException("The broker does not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncategorizedJmsException("The page is not wanted any more", e);
        }
    }
}
