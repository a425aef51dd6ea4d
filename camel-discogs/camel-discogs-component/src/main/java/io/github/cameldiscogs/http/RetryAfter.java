/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After}, in seconds or as a date (RFC 9110, section 10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /** How long to wait; empty when the answer does not say so, or not in words we know. */
    static Optional<Duration> of(HttpAnswer answer) {
        var value = answer.header("retry-after");
        if (value == null) {
            return Optional.empty();
        }
        var text = value.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return date(text).map(until -> notNegative(Duration.between(now(answer), until)));
    }

    /** By the clock of the server where it tells the time: ours may differ. */
    private static Instant now(HttpAnswer answer) {
        var date = answer.header("date");
        return (date == null ? Optional.<Instant>empty() : date(date)).orElseGet(Instant::now);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
