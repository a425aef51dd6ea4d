/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.operation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What kind of value a {@link Parameter} takes, and how it is read from what a route gives. */
public enum ValueType {
    TEXT("a text", String.class) {
        @Override
        Object parse(String text) {
            return text;
        }
    },
    /** Words that are searched for; a list of them is joined by spaces. */
    WORDS("a text or a list of words", String.class) {
        @Override
        Object read(Object raw) {
            return raw instanceof Collection<?> words
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
    /** A whole number of up to 64 bits, as the identifiers of Discogs need it. */
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
    FLAG("true or false", Boolean.class) {
        @Override
        Object parse(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
            };
        }
    },
    /** A time in ISO 8601 with an offset, as text. */
    TIMESTAMP("a time such as 2019-06-24T20:58:58Z", String.class) {
        @Override
        Object read(Object raw) {
            if (raw instanceof Instant instant) {
                return written(instant.atOffset(ZoneOffset.UTC));
            }
            if (raw instanceof Date date) {
                return written(date.toInstant().atOffset(ZoneOffset.UTC));
            }
            if (raw instanceof ZonedDateTime zoned) {
                return written(zoned.toOffsetDateTime());
            }
            return super.read(raw);
        }

        @Override
        Object parse(String text) {
            try {
                return written(OffsetDateTime.parse(text.strip()));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(e);
            }
        }

        private String written(OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
    };

    /** More digits than any amount or identifier has, and few enough to write out. */
    private static final int MOST_DIGITS = 40;

    private final String description;
    private final Class<?> optionType;

    ValueType(String description, Class<?> optionType) {
        this.description = description;
        this.optionType = optionType;
    }

    /** Words for an error message: "is not ...". */
    public String description() {
        return description;
    }

    /** The Java type of the endpoint option. */
    public Class<?> optionType() {
        return optionType;
    }

    /**
     * Reads a value as it came from an option, a header or a body.
     *
     * @throws IllegalArgumentException when it is not of this type
     */
    Object read(Object raw) {
        return parse(text(raw));
    }

    abstract Object parse(String text);

    private static String text(Object raw) {
        if (raw instanceof Collection || raw instanceof Map || raw instanceof Object[]) {
            throw new IllegalArgumentException("several values");
        }
        // Headers of Kafka and others are bytes
        if (raw instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        // 5.0 is a whole number, and 1E+2 is a way to write 100
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
