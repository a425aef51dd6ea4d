/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.call;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The username that Discogs returned last. Threads that need it at the same time share one request.
 */
final class RememberedUsername {

    /**
     * How long a confirmed name is trusted, in nanoseconds: most refusals have other reasons than a
     * rename.
     */
    private static final long CERTAIN_FOR = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
    private @Nullable String name;
    private @Nullable Long confirmedAt;
    private @Nullable CompletableFuture<String> question;

    /**
     * @param nanoTime the clock
     */
    RememberedUsername(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    synchronized @Nullable String known() {
        return name;
    }

    /**
     * @param discogs requests the name
     */
    String get(Supplier<String> discogs) {
        return get(known -> true, discogs);
    }

    /**
     * The name after a refusal; unchanged if the user still has it.
     *
     * @param discogs requests the name; not called if it was confirmed a moment ago or has changed
     *     since
     */
    String insteadOf(String refused, Supplier<String> discogs) {
        return get(known -> !refused.equals(known) || isCertain(), discogs);
    }

    private boolean isCertain() {
        return confirmedAt != null && nanoTime.getAsLong() - confirmedAt < CERTAIN_FOR;
    }

    private String get(Predicate<String> isEnough, Supplier<String> discogs) {
        CompletableFuture<String> others;
        CompletableFuture<String> own = new CompletableFuture<>();
        synchronized (this) {
            var known = name;
            if (known != null && isEnough.test(known)) {
                return known;
            }
            others = question;
            if (others == null) {
                question = own;
            }
        }
        return others == null ? askForAll(own, discogs) : heard(others, discogs);
    }

    private String askForAll(CompletableFuture<String> own, Supplier<String> discogs) {
        try {
            var told = ask(discogs);
            own.complete(told);
            return told;
        } finally {
            // Ends the wait of other threads also after a failure
            own.cancel(false);
            forgetQuestion();
        }
    }

    private synchronized void forgetQuestion() {
        question = null;
    }

    /**
     * The result of another thread's request. If that failed, this thread makes its own, as the
     * reason may concern the other call only.
     */
    private String heard(CompletableFuture<String> others, Supplier<String> discogs) {
        try {
            return others.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CancellationException | ExecutionException e) {
            // The other request failed
        }
        return ask(discogs);
    }

    /**
     * Requests the name, whatever is remembered.
     *
     * @param discogs requests the name
     */
    String ask(Supplier<String> discogs) {
        var told = discogs.get();
        remember(told);
        return told;
    }

    private synchronized void remember(String told) {
        if (name != null) {
            confirmedAt = nanoTime.getAsLong();
        }
        name = told;
    }
}
