/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Retry-After}, in seconds or as a date (RFC 9110, section 10.2.3). */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d+(\\.\\d*)?");

    /** Longer than any wait, and still within the range of a Duration. */
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(Integer.MAX_VALUE);

    /** The date formats (RFC 9110, section 5.6.7); the last two are obsolete. */
    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.RFC_1123_DATE_TIME,
                    DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss zzz", Locale.ENGLISH),
                    DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
                            .withZone(ZoneOffset.UTC));

    private RetryAfter() {}

    /** How long to wait; empty if the header is absent or invalid. */
    static Optional<Duration> of(HttpResponse response) {
        var value = response.header("retry-after");
        if (value == null) {
            return Optional.empty();
        }
        var text = value.strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(seconds(new BigDecimal(text)));
        }
        return date(text).map(until -> notNegative(Duration.between(now(response), until)));
    }

    private static Duration seconds(BigDecimal number) {
        return Duration.ofSeconds(
                number.min(MOST_SECONDS).setScale(0, RoundingMode.CEILING).longValueExact());
    }

    /** The server's time if it sends one, since the local clock may differ. */
    private static Instant now(HttpResponse response) {
        var date = response.header("date");
        return (date == null ? Optional.<Instant>empty() : date(date)).orElseGet(Instant::now);
    }

    private static Optional<Instant> date(String text) {
        return DATES.stream().flatMap(form -> parsed(text, form).stream()).findFirst();
    }

    private static Optional<Instant> parsed(String text, DateTimeFormatter form) {
        try {
            return Optional.of(form.parse(text, Instant::from));
        } catch (DateTimeException e) {
            // Another format, or not a date
            return Optional.empty();
        }
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
