/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** A value without parts. What does not fit is a {@link Misfit}, never an error. */
enum ScalarFormat implements ValueFormat {
    TEXT(String.class) {
        @Override
        Object fitting(JsonParser parser, JsonToken token) throws IOException {
            return token == JsonToken.VALUE_STRING ? parser.getText() : null;
        }

        @Override
        public void write(Object value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeString((String) value);
        }
    },

    FLAG(Boolean.class) {
        @Override
        Object fitting(JsonParser parser, JsonToken token) {
            return token.isBoolean() ? token == JsonToken.VALUE_TRUE : null;
        }

        @Override
        public void write(Object value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeBoolean((Boolean) value);
        }
    },

    COUNT(Integer.class) {
        @Override
        Object fitting(JsonParser parser, JsonToken token) throws IOException {
            var whole = (Long) IDENTIFIER.fitting(parser, token);
            return whole != null && whole.intValue() == whole ? whole.intValue() : null;
        }

        @Override
        public void write(Object value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeNumber((Integer) value);
        }
    },

    IDENTIFIER(Long.class) {
        @Override
        Object fitting(JsonParser parser, JsonToken token) throws IOException {
            return token == JsonToken.VALUE_NUMBER_INT
                            && parser.getNumberType() != NumberType.BIG_INTEGER
                    ? parser.getLongValue()
                    : null;
        }

        @Override
        public void write(Object value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeNumber((Long) value);
        }
    },

    DECIMAL(BigDecimal.class) {
        @Override
        Object fitting(JsonParser parser, JsonToken token) throws IOException {
            return token.isNumeric() ? ValueFormat.decimal(parser) : null;
        }

        @Override
        public void write(Object value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeNumber((BigDecimal) value);
        }
    },

    TIMESTAMP(OffsetDateTime.class) {
        @Override
        Object fitting(JsonParser parser, JsonToken token) throws IOException {
            if (token != JsonToken.VALUE_STRING) {
                return null;
            }
            try {
                return TimestampText.parse(parser.getText());
            } catch (DateTimeException e) {
                return null;
            }
        }

        @Override
        public void write(Object value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeString(TimestampText.of((OffsetDateTime) value));
        }
    },

    LOCAL_TIMESTAMP(LocalDateTime.class) {
        @Override
        Object fitting(JsonParser parser, JsonToken token) throws IOException {
            if (token != JsonToken.VALUE_STRING) {
                return null;
            }
            try {
                return LocalDateTime.parse(parser.getText());
            } catch (DateTimeException e) {
                return null;
            }
        }

        @Override
        public void write(Object value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeString(
                    DateTimeFormatter.ISO_LOCAL_DATE_TIME.format((LocalDateTime) value));
        }
    };

    private final Class<?> type;

    ScalarFormat(Class<?> type) {
        this.type = type;
    }

    static ScalarFormat of(Class<?> type) {
        for (var format : values()) {
            if (format.type == type) {
                return format;
            }
        }
        throw new IllegalArgumentException(
                "no JSON is read into a component of type " + type.getName());
    }

    /** The value of the token, or null if it does not fit. */
    abstract Object fitting(JsonParser parser, JsonToken token) throws IOException;

    @Override
    public Object read(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token.isStructStart()) {
            throw ValueFormat.mismatch(parser, "a single value");
        }
        var value = fitting(parser, token);
        return value != null ? value : new Misfit(AnyFormat.INSTANCE.read(parser));
    }
}
