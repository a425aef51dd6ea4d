/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingTest {

    private static final Budget BUDGET = Budget.discogs(Duration.ofMillis(200));

    @ParameterizedTest
    @EnumSource
    void findsEveryItem(Contender contender) throws Exception {
        var reading = Reading.of(contender, 2, BUDGET);

        assertThat(reading.answers()).isGreaterThanOrEqualTo(2);
        assertThat(reading.refused()).isZero();
        assertThat(reading.lost()).isZero();
        assertThat(reading.doubled()).isZero();
    }

    @Test
    void doesNotCountTheRequestsOfStrangers() throws Exception {
        var reading = Reading.of(Contender.NONE, 10, Budget.shared(Duration.ofSeconds(20)));

        assertThat(reading.answers()).isEqualTo(10);
        assertThat(reading.ofStranger()).isPositive();
        assertThat(reading.refused()).isZero();
    }
}
