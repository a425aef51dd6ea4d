/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Any JSON, as plain Java values: Map, List, String, number, Boolean. */
public final class AnyCodec implements ValueCodec {

    public static final AnyCodec INSTANCE = new AnyCodec(false);

    /** Reads into modifiable Maps and lists. */
    static final AnyCodec MODIFIABLE = new AnyCodec(true);

    private final boolean modifiable;

    private AnyCodec(boolean modifiable) {
        this.modifiable = modifiable;
    }

    @Override
    public Object read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readList(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_EMBEDDED_OBJECT -> parser.getEmbeddedObject();
            default -> throw ValueCodec.mismatch(parser, "a value");
        };
    }

    /**
     * The number at the parser's current token: an Integer, Long or BigInteger, whichever holds it,
     * if it is whole in JSON or in exponent form such as 5e0, else a BigDecimal. A number is thus
     * the same after being written and read again.
     */
    static Number number(JsonParser parser) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            return PlainNumber.smallest(parser.getNumberValue());
        }
        var number = ValueCodec.decimal(parser);
        return number.scale() == 0 ? PlainNumber.smallest(number.unscaledValue()) : number;
    }

    public Map<String, Object> readObject(JsonParser parser) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            throw ValueCodec.mismatch(parser, "an object");
        }
        var object = new LinkedHashMap<String, Object>();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            try {
                object.put(name, readNullable(parser));
            } catch (JsonMappingException e) {
                e.prependPath(object, name);
                throw e;
            }
        }
        return modifiable ? object : frozen(object);
    }

    private List<Object> readList(JsonParser parser) throws IOException {
        var list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            try {
                list.add(readNullable(parser));
            } catch (JsonMappingException e) {
                e.prependPath(list, list.size());
                throw e;
            }
        }
        return modifiable ? list : frozen(list);
    }

    /** All empty objects of an answer share one instance. */
    private static Map<String, Object> frozen(Map<String, Object> object) {
        return object.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(object);
    }

    private static List<Object> frozen(List<Object> list) {
        return list.isEmpty() ? Collections.emptyList() : Collections.unmodifiableList(list);
    }

    @Override
    public void write(Object value, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        if (value instanceof Map<?, ?> object) {
            writeObject(object, generator, provider);
        } else if (value instanceof List<?> list) {
            writeList(list, generator, provider);
        } else if (value instanceof OffsetDateTime || value instanceof LocalDateTime) {
            ScalarCodec.of(value.getClass()).write(value, generator, provider);
        } else {
            provider.defaultSerializeValue(value, generator);
        }
    }

    private void writeObject(Map<?, ?> object, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        generator.writeStartObject(object);
        for (var field : object.entrySet()) {
            generator.writeFieldName(String.valueOf(field.getKey()));
            writeNullable(field.getValue(), generator, provider);
        }
        generator.writeEndObject();
    }

    private void writeList(List<?> list, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        generator.writeStartArray(list, list.size());
        for (var item : list) {
            writeNullable(item, generator, provider);
        }
        generator.writeEndArray();
    }
}
