/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date whose month and day may be unknown, as in {@code released}: {@code 1994}, {@code
 * 1994-03-00} or {@code 1994-03-21}.
 *
 * @param year from 1
 * @param month 1 to 12, null when unknown
 * @param day 1 to 31, null when it or the month is unknown
 */
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");

    /**
     * @throws DateTimeException if there is no such date
     */
    public PartialDate {
        if (month == null && day != null) {
            throw new DateTimeException("a day without a month: " + day);
        }
        if (year < 1) {
            throw new DateTimeException("no year: " + year);
        }
        LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /**
     * Parses the known parts of a date.
     *
     * @return null if the text has no year, or the date does not exist
     */
    public static @Nullable PartialDate parse(@Nullable String text) {
        var matcher = FORM.matcher(text == null ? "" : text.strip());
        if (!matcher.matches()) {
            return null;
        }
        try {
            var month = known(matcher.group(2));
            return new PartialDate(
                    Integer.parseInt(matcher.group(1)),
                    month,
                    month == null ? null : known(matcher.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Integer known(@Nullable String digits) {
        var number = digits == null ? 0 : Integer.parseInt(digits);
        return number == 0 ? null : number;
    }
}
