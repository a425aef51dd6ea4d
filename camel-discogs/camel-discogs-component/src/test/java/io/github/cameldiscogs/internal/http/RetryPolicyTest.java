/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final Failure DOWN = new Refusal(503, "Down.", List.of(), Optional.empty());
    private static final Failure REFUSED = new Refusal(429, "Slowly.", List.of(), Optional.empty());
    private static final Failure NO_ANSWER = new NoResponse(new IOException("gone"));

    private static Duration pause(Duration retryDelay, Failure failure, int attempts) {
        var patience = Duration.ofHours(1);
        var history = new CallHistory(DiscogsOperation.RELEASE, patience);
        for (int attempt = 0; attempt < attempts; attempt++) {
            history.attempted();
        }
        return new RetryPolicy(1_000, retryDelay, patience)
                .pauseAfter(failure, history)
                .orElseThrow();
    }

    /** From half of the delay to all of it. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "8, 60", "40, 60", "900, 60"})
    void doublesThePauseUpToAMinute(int attempts, int seconds) {
        for (var failure : List.of(DOWN, NO_ANSWER)) {
            assertThat(pause(Duration.ofSeconds(1), failure, attempts))
                    .isBetween(Duration.ofMillis(seconds * 500L), Duration.ofSeconds(seconds));
        }
    }

    @Test
    void pausesForNoMoreThanAMinuteWhateverTheFirstDelay() {
        for (var delay : List.of(Duration.ofMinutes(10), Duration.ofDays(100_000))) {
            for (int attempts : new int[] {1, 2, 40}) {
                assertThat(pause(delay, DOWN, attempts))
                        .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
            }
        }
    }

    /** The rate limiter knows when there is room again, unless it was wrong before. */
    @Test
    void leavesTheFirstRefusalToTheRateLimiter() {
        assertThat(pause(Duration.ofSeconds(1), REFUSED, 1)).isZero();
        assertThat(pause(Duration.ofSeconds(1), REFUSED, 2))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void pausesAtLeastAsLongAsIsAskedFor() {
        var asked = Duration.ofMinutes(5);
        var asking = new Refusal(503, "Down.", List.of(), Optional.of(asked));

        assertThat(pause(Duration.ofSeconds(1), asking, 20)).isEqualTo(asked);
    }
}
