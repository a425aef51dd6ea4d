/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Decides whether a failed call is repeated, and when.
 *
 * @param maxRetries how many times at most
 * @param retryDelay the pause before the first repetition; it doubles with each
 * @param rateLimitTimeout how long a call waits at most for Discogs to let it pass
 */
public record RetryPolicy(int maxRetries, Duration retryDelay, Duration rateLimitTimeout) {

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

    /** How long to pause before the next attempt; empty when there shall be none. */
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

    /** What Discogs asks for is the least. */
    private static Duration longer(Duration asked, Duration backOff) {
        return asked.compareTo(backOff) > 0 ? asked : backOff;
    }

    private Duration backOff(Failure failure, CallHistory history) {
        boolean refusedForTheFirstTime =
                failure instanceof Refusal refusal
                        && refusal.isForBudget()
                        && history.attempts() == 1;
        // The rate limiter has heard of it, and knows better when there is room again
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

    /** Between half of the delay and all of it, so that callers who failed together come apart. */
    private static Duration withJitter(Duration delay) {
        long half = delay.toNanos() / 2;
        return Duration.ofNanos(half + ThreadLocalRandom.current().nextLong(half + 1));
    }
}
