/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.operation;

import java.math.BigDecimal;
import java.util.Locale;

/** What kind of value a {@link Parameter} takes, and how it is read from what a route gives. */
public enum ValueType {
    TEXT("a text", String.class) {
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
            return new BigDecimal(text.strip());
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
    };

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
        return parse(raw instanceof BigDecimal decimal ? decimal.toPlainString() : raw.toString());
    }

    abstract Object parse(String text);
}
