/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static Optional<Duration> of(String value) {
        return RetryAfter.of(
                new HttpResponse(
                        429,
                        Map.of("retry-after", value, "date", "Sun, 06 Nov 2022 08:49:37 GMT"),
                        new byte[0]));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "' 7 ', 7", "007, 7", "1.5, 2", "3., 3", "999999999, 999999999"})
    void isANumberOfSeconds(String value, long seconds) {
        assertThat(of(value)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999999", "9223372036854775808", "1000000000000000000000000000000"})
    void isForEverWhenTheNumberIsHuge(String value) {
        assertThat(of(value))
                .hasValueSatisfying(
                        wait -> assertThat(wait).isGreaterThan(Duration.ofDays(10_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "'Sun, 06 Nov 2022 08:49:47 GMT', 10",
        "'Sunday, 06-Nov-22 08:49:47 GMT', 10",
        "'Sun Nov  6 08:49:47 2022', 10",
        "'Sun, 06 Nov 2022 08:49:37 GMT', 0",
        "'Sun, 06 Nov 2022 08:00:00 GMT', 0",
        "'Thu, 01 Jan 1970 00:00:00 GMT', 0",
        "'Fri, 31 Dec 9999 23:59:59 GMT', 251734576222"
    })
    void isADateByTheClockOfTheServer(String value, long seconds) {
        assertThat(of(value)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no date", ""})
    void isADateByTheClockOfThisMachineWhereTheServerHasNone(String date) {
        var inAnHour = ZonedDateTime.now(ZoneOffset.UTC).plusHours(1);
        var answer =
                new HttpResponse(
                        429,
                        Map.of(
                                "retry-after",
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(inAnHour),
                                "date",
                                date),
                        new byte[0]);

        assertThat(RetryAfter.of(answer))
                .hasValueSatisfying(
                        wait ->
                                assertThat(wait)
                                        .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-5", "+5", "soon", "1e3", "5 s", "5, 6", "1994-11-06T08:49:47Z", "."})
    void saysNothingInOtherWords(String value) {
        assertThat(of(value)).isEmpty();
    }

    @Test
    void saysNothingWhenItIsMissing() {
        assertThat(RetryAfter.of(new HttpResponse(429, Map.of(), new byte[0]))).isEmpty();
    }
}
