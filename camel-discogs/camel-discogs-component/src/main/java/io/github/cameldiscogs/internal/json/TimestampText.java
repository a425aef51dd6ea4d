/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * Timestamps as Discogs writes them: {@code 2014-10-26T09:43:51-07:00}. Every item of a list has
 * one, and Java's formatters alone would take a quarter of the time to read a page.
 */
final class TimestampText {

    private static final String USUAL_FORM = "0000-00-00T00:00:00+00:00";

    /** UTC with a minus sign, which Java would write with a plus. */
    private static final String NEGATIVE_ZERO = "-00:00";

    /** Unlike Java's ISO format it writes +00:00 for UTC, and seconds even if zero. */
    private static final DateTimeFormatter FORMATTER =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendOffset("+HH:MM:ss", "+00:00")
                    .toFormatter();

    private TimestampText() {}

    /**
     * Parses a timestamp with offset.
     *
     * @throws DateTimeException if the text is not a timestamp
     */
    static OffsetDateTime parse(String text) {
        if (!isUsual(text)) {
            return OffsetDateTime.parse(text);
        }
        var sign = text.charAt(19) == '-' ? -1 : 1;
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                0,
                ZoneOffset.ofHoursMinutes(
                        sign * number(text, 20, 22), sign * number(text, 23, 25)));
    }

    /** Whether it has the form that Discogs uses and {@link #of} writes. */
    static boolean isUsual(String text) {
        if (text.length() != USUAL_FORM.length() || text.endsWith(NEGATIVE_ZERO)) {
            return false;
        }
        for (var position = 0; position < USUAL_FORM.length(); position++) {
            var expected = USUAL_FORM.charAt(position);
            var found = text.charAt(position);
            var fits =
                    switch (expected) {
                        case '0' -> found >= '0' && found <= '9';
                        case '+' -> found == '+' || found == '-';
                        default -> found == expected;
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String digits, int start, int end) {
        var number = 0;
        for (var position = start; position < end; position++) {
            number = 10 * number + digits.charAt(position) - '0';
        }
        return number;
    }

    static String of(OffsetDateTime time) {
        var sameInJava =
                time.getSecond() != 0 && time.getNano() == 0 && time.getOffset() != ZoneOffset.UTC;
        return sameInJava ? time.toString() : FORMATTER.format(time);
    }
}
