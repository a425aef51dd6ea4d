/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of a {@link Parameter} that Discogs knows. */
public sealed interface Vocabulary {

    /** Any value of the type. */
    Vocabulary ANY = new Any();

    /** The value as it is sent; empty if it is not allowed. */
    Optional<Object> admit(Object value);

    /** Whether an allowed value is known to be valid at Discogs. */
    default boolean knows(Object admitted) {
        return true;
    }

    /** The allowed values, for an error message or the documentation; empty for {@link #ANY}. */
    String description();

    /** No restriction. */
    record Any() implements Vocabulary {
        @Override
        public Optional<Object> admit(Object value) {
            return Optional.of(value);
        }

        @Override
        public String description() {
            return "";
        }
    }

    /** A fixed list of words; letter case and spacing are ignored. */
    record Closed(List<String> words) implements Vocabulary {
        @Override
        public Optional<Object> admit(Object value) {
            return spelled(words, value);
        }

        @Override
        public String description() {
            return "one of " + String.join(", ", words);
        }
    }

    /**
     * A list of words that Discogs may extend: letter case and spacing are corrected, and other
     * words are sent unchanged.
     */
    record Open(List<String> words) implements Vocabulary {
        @Override
        public Optional<Object> admit(Object value) {
            return spelled(words, value).or(() -> Optional.of(value));
        }

        @Override
        public boolean knows(Object admitted) {
            return words.contains(admitted);
        }

        @Override
        public String description() {
            return "known are " + String.join(", ", words);
        }
    }

    /** A range of numbers, both ends included; {@code max} is null for no upper end. */
    record Range(long min, @Nullable Long max) implements Vocabulary {
        @Override
        public Optional<Object> admit(Object value) {
            var number =
                    value instanceof BigDecimal decimal
                            ? decimal
                            : BigDecimal.valueOf(((Number) value).longValue());
            return number.compareTo(BigDecimal.valueOf(min)) >= 0
                            && (max == null || number.compareTo(BigDecimal.valueOf(max)) <= 0)
                    ? Optional.of(value)
                    : Optional.empty();
        }

        @Override
        public String description() {
            return max == null ? "%d or more".formatted(min) : "%d to %d".formatted(min, max);
        }
    }

    private static Optional<Object> spelled(List<String> words, Object value) {
        if (words.contains(value)) {
            return Optional.of(value);
        }
        var wanted = withoutSpaces(value.toString());
        return words.stream()
                .filter(word -> withoutSpaces(word).equalsIgnoreCase(wanted))
                .findFirst()
                .map(Object.class::cast);
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }
}
