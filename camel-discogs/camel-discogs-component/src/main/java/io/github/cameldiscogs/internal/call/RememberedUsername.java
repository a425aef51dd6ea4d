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
 * The name of a user as Discogs has told it last. All that want to know it at the same time ask one
 * question.
 */
final class RememberedUsername {

    /** Most calls that are refused are not because of the name. In nanoseconds. */
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
     * @param discogs tells the name
     */
    String get(Supplier<String> discogs) {
        return get(known -> true, discogs);
    }

    /**
     * The name in place of one that was refused; the same if the user still has it.
     *
     * @param discogs tells the name; not asked if it has confirmed a refused name a moment ago, or
     *     has told another since
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
            // Ends the wait of the others also if there is nothing to tell them
            own.cancel(false);
            forgetQuestion();
        }
    }

    private synchronized void forgetQuestion() {
        question = null;
    }

    /** What somebody else is told. Why it was asked in vain is theirs: then this asks as well. */
    private String heard(CompletableFuture<String> others, Supplier<String> discogs) {
        try {
            return others.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CancellationException | ExecutionException e) {
            // Asked in vain
        }
        return ask(discogs);
    }

    /**
     * The name as it is now, whatever is remembered.
     *
     * @param discogs tells the name
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
