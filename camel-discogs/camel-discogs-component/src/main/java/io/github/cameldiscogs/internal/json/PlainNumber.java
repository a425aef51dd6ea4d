/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts numbers of an unexpected type. Only unambiguous ones are accepted: nothing is rounded,
 * and text must be a JSON number without exponent. Surrounding white space is ignored; leading
 * zeros, currency signs and thousands separators are rejected.
 */
final class PlainNumber {

    private static final Pattern FORM = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?");

    /** In characters: as long as a number in JSON may be. */
    private static final int LONGEST = 1_000;

    private PlainNumber() {}

    /** The number that a plain JSON value is or has as its text; null if none. */
    static @Nullable BigDecimal decimal(Object came) {
        if (came instanceof BigDecimal decimal) {
            return decimal;
        }
        if (came instanceof Number whole) {
            return new BigDecimal(whole.toString());
        }
        if (!(came instanceof String text)) {
            return null;
        }
        var digits = text.strip();
        return digits.length() <= LONGEST && FORM.matcher(digits).matches()
                ? new BigDecimal(digits)
                : null;
    }

    /** As {@link #decimal}; null also if it is not whole or exceeds a Long. */
    static @Nullable Long whole(Object came) {
        var number = decimal(came);
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** The whole number in the smallest type that holds it: Integer, Long or BigInteger. */
    static Number smallest(Number whole) {
        if (whole instanceof BigInteger big && big.bitLength() >= Long.SIZE) {
            return big;
        }
        var number = whole.longValue();
        if (number == (int) number) {
            return (int) number;
        }
        return number;
    }

    /** The value of an Integer or Long; null for any other number. */
    static @Nullable Long exactLong(Number number) {
        return number instanceof Integer || number instanceof Long ? number.longValue() : null;
    }

    /** The text of a number; null if it is not one, or has an exponent. */
    static @Nullable String text(Object came) {
        if (!(came instanceof Number)) {
            return null;
        }
        var text = came.toString();
        return text.contains("E") ? null : text;
    }
}
