/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
final class AnyFormat implements ValueFormat {

    static final AnyFormat INSTANCE = new AnyFormat();

    private AnyFormat() {}

    @Override
    public Object read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readList(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> ValueFormat.decimal(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_EMBEDDED_OBJECT -> parser.getEmbeddedObject();
            default -> throw ValueFormat.mismatch(parser, "a value");
        };
    }

    Map<String, Object> readObject(JsonParser parser) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            throw ValueFormat.mismatch(parser, "an object");
        }
        var name = parser.nextFieldName();
        if (name == null) {
            return Collections.emptyMap();
        }
        var object = new LinkedHashMap<String, Object>();
        for (; name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            object.put(name, readNullable(parser));
        }
        return Collections.unmodifiableMap(object);
    }

    private List<Object> readList(JsonParser parser) throws IOException {
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return Collections.emptyList();
        }
        var list = new ArrayList<>();
        do {
            list.add(readNullable(parser));
        } while (parser.nextToken() != JsonToken.END_ARRAY);
        return Collections.unmodifiableList(list);
    }

    @Override
    public void write(Object value, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        if (value instanceof Map<?, ?> object) {
            writeObject(object, generator, provider);
        } else if (value instanceof List<?> list) {
            writeList(list, generator, provider);
        } else if (value instanceof OffsetDateTime || value instanceof LocalDateTime) {
            ScalarFormat.of(value.getClass()).write(value, generator, provider);
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
