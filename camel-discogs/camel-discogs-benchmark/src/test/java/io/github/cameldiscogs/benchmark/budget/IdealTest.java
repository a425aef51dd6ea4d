/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdealTest {

    private final Ideal ideal =
            new Ideal(Budget.discogs(Duration.ofSeconds(60)), Duration.ofMillis(10));

    @ParameterizedTest
    @CsvSource({"1, 10", "60, 600", "61, 60010", "120, 60600", "303, 300030"})
    void waitsOnlyForFullWindows(int requests, long milliseconds) {
        assertThat(ideal.wall(requests)).isEqualTo(Duration.ofMillis(milliseconds));
    }
}
