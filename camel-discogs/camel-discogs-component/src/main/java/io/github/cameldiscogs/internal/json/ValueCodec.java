/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes values of one Java type as JSON. */
public interface ValueCodec {

    /**
     * Reads the value at the parser's current token, which is not null.
     *
     * @return the value, or a {@link Misfit}
     * @throws JsonMappingException if there is a number that Java cannot hold
     */
    Object read(JsonParser parser) throws IOException;

    /** Writes a value returned by {@link #read}. */
    void write(Object value, JsonGenerator generator, SerializerProvider provider)
            throws IOException;

    /** The codec for the declared type of a component. */
    static ValueCodec of(Type type) {
        if (type == Object.class) {
            return AnyCodec.INSTANCE;
        }
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new ListCodec(of(arguments[0]));
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return new MapCodec(of(arguments[1]));
            }
        }
        if (type instanceof Class<?> plain) {
            return plain.isRecord() ? new NestedRecordCodec(plain) : ScalarCodec.of(plain);
        }
        throw new IllegalArgumentException("no JSON is read into a component of type " + type);
    }

    /** Reads the current token's value, which may be null. */
    default @Nullable Object readNullable(JsonParser parser) throws IOException {
        return parser.hasToken(JsonToken.VALUE_NULL) ? null : read(parser);
    }

    /** Writes a value returned by {@link #readNullable}. */
    default void writeNullable(
            @Nullable Object value, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        if (value == null) {
            generator.writeNull();
        } else {
            write(value, generator, provider);
        }
    }

    /**
     * The current token's number with all of its digits, which a double would lose.
     *
     * @throws JsonMappingException if its exponent is too long for a Java number
     */
    static BigDecimal decimal(JsonParser parser) throws IOException {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException e) {
            throw mismatch(parser, "a number with a shorter exponent");
        }
    }

    /** The exception for a value of another type than expected. */
    static JsonMappingException mismatch(JsonParser parser, String expected) {
        return MismatchedInputException.from(
                parser,
                Object.class,
                expected + " was expected here, but " + found(parser.currentToken()) + " came");
    }

    /** Describes the value that starts with the token. */
    static String found(@Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a flag";
            case VALUE_NULL -> "null";
            default -> token.toString();
        };
    }
}
