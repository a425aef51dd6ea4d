/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A single value. A value of another type is a {@link Misfit}, converted if that is unambiguous.
 */
public enum ScalarCodec implements ValueCodec {
    TEXT(String.class, "a text") {
        @Override
        @Nullable Object fitting(JsonParser parser, JsonToken token) throws IOException {
            return token == JsonToken.VALUE_STRING ? parser.getText() : null;
        }

        @Override
        @Nullable Object converted(Object came) {
            return PlainNumber.text(came);
        }

        @Override
        public void write(Object value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeString((String) value);
        }
    },

    FLAG(Boolean.class, "a flag") {
        @Override
        @Nullable Object fitting(JsonParser parser, JsonToken token) {
            return token.isBoolean() ? token == JsonToken.VALUE_TRUE : null;
        }

        @Override
        @Nullable Object converted(Object came) {
            return switch (came instanceof String text ? text.strip() : "") {
                case "true" -> true;
                case "false" -> false;
                default -> null;
            };
        }

        @Override
        public void write(Object value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeBoolean((Boolean) value);
        }
    },

    COUNT(Integer.class, "a whole number") {
        @Override
        @Nullable Object fitting(JsonParser parser, JsonToken token) throws IOException {
            return count((Long) IDENTIFIER.fitting(parser, token));
        }

        @Override
        @Nullable Object converted(Object came) {
            return count(PlainNumber.whole(came));
        }

        @Override
        public void write(Object value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeNumber((Integer) value);
        }
    },

    IDENTIFIER(Long.class, "a whole number") {
        @Override
        @Nullable Object fitting(JsonParser parser, JsonToken token) throws IOException {
            return token.isNumeric() ? PlainNumber.exactLong(AnyCodec.number(parser)) : null;
        }

        @Override
        @Nullable Object converted(Object came) {
            return PlainNumber.whole(came);
        }

        @Override
        public void write(Object value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeNumber((Long) value);
        }
    },

    DECIMAL(BigDecimal.class, "a number") {
        @Override
        @Nullable Object fitting(JsonParser parser, JsonToken token) throws IOException {
            return token.isNumeric() ? ValueCodec.decimal(parser) : null;
        }

        @Override
        @Nullable Object converted(Object came) {
            return PlainNumber.decimal(came);
        }

        @Override
        public void write(Object value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeNumber((BigDecimal) value);
        }
    },

    TIMESTAMP(OffsetDateTime.class, "a time") {
        @Override
        @Nullable Object fitting(JsonParser parser, JsonToken token) throws IOException {
            return token == JsonToken.VALUE_STRING && TimestampText.isUsual(parser.getText())
                    ? converted(parser.getText())
                    : null;
        }

        @Override
        @Nullable Object converted(Object came) {
            return time(came, TimestampText::parse);
        }

        @Override
        public void write(Object value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeString(TimestampText.of((OffsetDateTime) value));
        }
    },

    LOCAL_TIMESTAMP(LocalDateTime.class, "a time") {
        @Override
        @Nullable Object fitting(JsonParser parser, JsonToken token) throws IOException {
            var time = token == JsonToken.VALUE_STRING ? converted(parser.getText()) : null;
            return time != null && text(time).equals(parser.getText()) ? time : null;
        }

        @Override
        @Nullable Object converted(Object came) {
            return time(came, LocalDateTime::parse);
        }

        private static String text(Object time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format((LocalDateTime) time);
        }

        @Override
        public void write(Object value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeString(text(value));
        }
    };

    private final Class<?> type;
    private final String expected;

    ScalarCodec(Class<?> type, String expected) {
        this.type = type;
        this.expected = expected;
    }

    static ScalarCodec of(Class<?> type) {
        for (var codec : values()) {
            if (codec.type == type) {
                return codec;
            }
        }
        throw new IllegalArgumentException(
                "no JSON is read into a component of type " + type.getName());
    }

    private static @Nullable Integer count(@Nullable Long whole) {
        return whole != null && whole.intValue() == whole ? whole.intValue() : null;
    }

    /** The time in a text; null if there is none. */
    private static @Nullable Object time(Object came, Function<String, Object> parser) {
        try {
            return came instanceof String text ? parser.apply(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The value of the token; null if it has another type. */
    abstract @Nullable Object fitting(JsonParser parser, JsonToken token) throws IOException;

    /** The converted plain Java value of another type; null if it cannot be converted. */
    @Nullable Object converted(Object came) {
        return null;
    }

    @Override
    public Object read(JsonParser parser) throws IOException {
        var value = fitting(parser, parser.currentToken());
        return value != null ? value : misfit(parser);
    }

    private Misfit misfit(JsonParser parser) throws IOException {
        var misfit = Misfit.read(parser, expected);
        var usable = converted(misfit.came());
        return usable == null ? misfit : new Misfit(misfit.came(), usable, null);
    }
}
