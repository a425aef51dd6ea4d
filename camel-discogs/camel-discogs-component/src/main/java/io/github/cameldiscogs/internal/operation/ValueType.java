/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The type of a {@link Parameter}'s value, and its conversion from a route's value. */
public enum ValueType {
    TEXT("a text", String.class) {
        @Override
        Object parse(String text) {
            return text;
        }
    },
    /** Search words; a list of them is joined by spaces. */
    WORDS("a text or a list of words", String.class) {
        @Override
        Object read(Object raw) {
            return raw instanceof List<?> words
                    ? words.stream().map(ValueType::text).collect(Collectors.joining(" "))
                    : super.read(raw);
        }

        @Override
        Object parse(String text) {
            return text;
        }
    },
    /** A whole number of up to 32 bits: ratings, pages, folders. */
    INTEGER("a whole number", Integer.class) {
        @Override
        Object parse(String text) {
            return Integer.valueOf(text.strip());
        }
    },
    /** A whole number of up to 64 bits, for Discogs's identifiers. */
    IDENTIFIER("a whole number", Long.class) {
        @Override
        Object parse(String text) {
            return Long.valueOf(text.strip());
        }
    },
    DECIMAL("a number", String.class) {
        @Override
        Object parse(String text) {
            return decimal(text.strip());
        }
    },
    /** A number, or {@code auto} to let Discogs estimate it. */
    DECIMAL_OR_AUTO("a number or auto", String.class) {
        @Override
        Object parse(String text) {
            return text.strip().equalsIgnoreCase("auto") ? "auto" : decimal(text.strip());
        }
    },
    /** True or false, also as in Discogs's CSV files. */
    FLAG("true or false", Boolean.class) {
        @Override
        Object parse(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true", "y" -> true;
                case "false", "n" -> false;
                default -> throw new IllegalArgumentException(text);
            };
        }
    },
    /** A time in ISO 8601 with an offset, as text; UTC if without an offset. */
    TIMESTAMP("a time such as 2019-06-24T20:58:58Z, or a day", String.class) {
        @Override
        Object parse(String text) {
            try {
                return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time(text.strip()));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(e);
            }
        }

        private OffsetDateTime time(String text) {
            var time =
                    DAY_OR_TIME.parseBest(
                            text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (time instanceof LocalDate day) {
                return day.atStartOfDay().atOffset(ZoneOffset.UTC);
            }
            return time instanceof LocalDateTime local
                    ? local.atOffset(ZoneOffset.UTC)
                    : (OffsetDateTime) time;
        }
    };

    private static final DateTimeFormatter DAY_OR_TIME =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendLiteral('T')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .optionalStart()
                    .appendOffsetId()
                    .toFormatter(Locale.ROOT)
                    .withChronology(IsoChronology.INSTANCE)
                    .withResolverStyle(ResolverStyle.STRICT);

    /** More digits than any amount or identifier has, and few enough to print. */
    private static final int MOST_DIGITS = 40;

    private final String description;
    private final Class<?> optionType;

    ValueType(String description, Class<?> optionType) {
        this.description = description;
        this.optionType = optionType;
    }

    /** Completes an error message: "is not ...". */
    public String description() {
        return description;
    }

    /** The Java type of the endpoint option. */
    public Class<?> optionType() {
        return optionType;
    }

    /**
     * Converts a plain value.
     *
     * @throws IllegalArgumentException if it is not of this type
     */
    Object read(Object raw) {
        return parse(text(raw));
    }

    abstract Object parse(String text);

    private static String text(Object raw) {
        if (CamelValues.isStructure(raw)) {
            throw new IllegalArgumentException("several values");
        }
        // 5.0 is a whole number, and 1E+2 is a notation of 100
        boolean mayHaveFraction =
                raw instanceof BigDecimal || raw instanceof Double || raw instanceof Float;
        return mayHaveFraction
                ? plain(decimal(raw.toString()).stripTrailingZeros()).toPlainString()
                : raw.toString();
    }

    private static BigDecimal decimal(String text) {
        var number = new BigDecimal(text);
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException("too many digits");
        }
        return plain(number);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
