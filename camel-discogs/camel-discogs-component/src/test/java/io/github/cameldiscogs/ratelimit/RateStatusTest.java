/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateStatusTest {

    @ParameterizedTest
    @CsvSource({
        "200, 10, 50, 10",
        "200, 10, , 10",
        "200, , 50, 10",
        "200, 10, 20, 40",
        "200, 30, 59, 30",
        "200, 61, 0, 61",
        "200, , 100, 0",
        "429, 58, 2, 60",
        "429, 62, 0, 62",
        "429, 30, 30, 60",
        "429, 29, 31, 29"
    })
    void tellsWhatWasUsedByTheHeaderThatSaysMore(
            int httpStatus, Integer used, Integer remaining, int expected) {
        assertThat(new RateStatus(httpStatus, 60, used, remaining).used(60)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "-5, , 0",
        "-2147483648, 2147483647, 0",
        "2147483647, , 120",
        ", -2147483648, 120",
        "0, 2147483647, 0"
    })
    void takesNothingAbsurdForTrue(Integer used, Integer remaining, int expected) {
        assertThat(new RateStatus(200, 60, used, remaining).used(60)).hasValue(expected);
    }

    @Test
    void countsWhatRemainsOfTheLimitThatTheSameAnswerTells() {
        assertThat(new RateStatus(200, 2, 0, 2).used(60)).hasValue(0);
        assertThat(new RateStatus(200, 240, null, 200).used(60)).hasValue(40);
        assertThat(new RateStatus(429, 25, 25, 0).used(60)).hasValue(25);
        assertThat(new RateStatus(200, -1, null, 20).used(60)).hasValue(40);
    }

    @Test
    void takesNoAbsurdLimitForTrue() {
        assertThat(new RateStatus(200, 1_000_000, 0, null).hasLimit()).isTrue();
        assertThat(new RateStatus(200, 1_000_001, 0, null).hasLimit()).isFalse();
        assertThat(new RateStatus(200, Integer.MAX_VALUE, 0, null).hasLimit()).isFalse();
    }

    @Test
    void tellsNothingWithoutHeaders() {
        assertThat(new RateStatus(429, null, null, null).used(60)).isEmpty();
        assertThat(new RateStatus(200, 60, null, null).used(60)).isEmpty();
    }
}
