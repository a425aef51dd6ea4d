/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Decides whether and when a failed call is repeated.
 *
 * @param maxRetries the most repetitions
 * @param retryDelay the pause before the first repetition; it doubles with each
 * @param rateLimitTimeout the longest time that a call waits for Discogs in all
 */
public record RetryPolicy(int maxRetries, Duration retryDelay, Duration rateLimitTimeout) {

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

    /** The pause before the next attempt; empty for no further attempt. */
    Optional<Duration> pauseAfter(Failure failure, CallHistory history) {
        if (history.attempts() > maxRetries || !history.canRepeatAfter(failure)) {
            return Optional.empty();
        }
        var backOff = backOff(failure, history);
        return failure.retryAfter().isEmpty()
                ? Optional.of(backOff)
                : failure.retryAfter()
                        .filter(history::canWait)
                        .map(asked -> longer(asked, backOff));
    }

    /** At least as long as Discogs asks for. */
    private static Duration longer(Duration asked, Duration backOff) {
        return asked.compareTo(backOff) > 0 ? asked : backOff;
    }

    private Duration backOff(Failure failure, CallHistory history) {
        boolean refusedForTheFirstTime =
                failure instanceof Refusal refusal
                        && refusal.isForBudget()
                        && history.attempts() == 1;
        // The rate limiter knows of the refusal, and better when there is budget again
        return refusedForTheFirstTime ? Duration.ZERO : withJitter(exponential(history));
    }

    private Duration exponential(CallHistory history) {
        var delay = retryDelay;
        for (int doubled = 1; doubled < history.attempts(); doubled++) {
            if (delay.compareTo(LONGEST_DELAY) >= 0) {
                break;
            }
            delay = delay.multipliedBy(2);
        }
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    /**
     * Between half of the delay and all of it, so that simultaneous failures are not repeated
     * simultaneously.
     */
    private static Duration withJitter(Duration delay) {
        long half = delay.toNanos() / 2;
        return Duration.ofNanos(half + ThreadLocalRandom.current().nextLong(half + 1));
    }
}
