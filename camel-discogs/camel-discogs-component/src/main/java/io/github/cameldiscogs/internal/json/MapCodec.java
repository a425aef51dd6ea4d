/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object whose field names are data; a misfit if any value is one. Unusable values become null.
 */
record MapCodec(ValueCodec values) implements ValueCodec {

    @Override
    public Object read(JsonParser parser) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            return Misfit.read(parser, "an object");
        }
        var map = new LinkedHashMap<String, Object>();
        Map<String, Object> came = null;
        Misfit.Oddity oddity = null;
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            var value = readValue(parser, name);
            if (value instanceof Misfit misfit) {
                came = came == null ? new LinkedHashMap<>(map) : came;
                came.put(name, misfit.came());
                oddity = misfit.within("{}", oddity);
                value = misfit.usable();
            } else if (came != null) {
                came.put(name, value);
            }
            map.put(name, value);
        }
        var unmodifiable = Collections.unmodifiableMap(map);
        return came == null
                ? unmodifiable
                : new Misfit(DiscogsJson.plain(came), unmodifiable, oddity);
    }

    private @Nullable Object readValue(JsonParser parser, String name) throws IOException {
        try {
            return values.readNullable(parser);
        } catch (JsonMappingException e) {
            e.prependPath(Map.class, name);
            throw e;
        }
    }

    @Override
    public void write(Object value, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        generator.writeStartObject(value);
        writeFields((Map<?, ?>) value, generator, provider);
        generator.writeEndObject();
    }

    void writeFields(Map<?, ?> map, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        for (var field : map.entrySet()) {
            generator.writeFieldName((String) field.getKey());
            values.writeNullable(field.getValue(), generator, provider);
        }
    }
}
