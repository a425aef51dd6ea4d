/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdealTest {

    private static final Duration WINDOW = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource({"1, 10", "60, 600", "61, 60010", "120, 60600", "303, 300030"})
    void waitsOnlyForFullWindows(int requests, long milliseconds) {
        assertThat(ideal(Budget.discogs(WINDOW)).wall(requests))
                .isEqualTo(Duration.ofMillis(milliseconds));
    }

    @ParameterizedTest
    @CsvSource({"60, 600", "61, 21010", "120, 80010"})
    void takesWhatFadesFromTheStrokeOn(int requests, long milliseconds) {
        assertThat(ideal(Budget.weighted(WINDOW)).wall(requests))
                .isEqualTo(Duration.ofMillis(milliseconds));
    }

    private static Ideal ideal(Budget budget) {
        return new Ideal(budget, Duration.ofMillis(10), Duration.ofSeconds(20));
    }
}
