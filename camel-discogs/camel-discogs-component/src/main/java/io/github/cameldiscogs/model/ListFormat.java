/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list; it is a misfit as a whole if an item is one. */
record ListFormat(ValueFormat items) implements ValueFormat {

    @Override
    public Object read(JsonParser parser) throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            throw ValueFormat.mismatch(parser, "a list");
        }
        var list = new ArrayList<>();
        var misfit = false;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var item = readItem(parser, list);
            if (item instanceof Misfit other) {
                misfit = true;
                item = other.value();
            }
            list.add(item);
        }
        var unmodifiable = Collections.unmodifiableList(list);
        return misfit ? new Misfit(unmodifiable) : unmodifiable;
    }

    private Object readItem(JsonParser parser, List<Object> before) throws IOException {
        try {
            return items.readNullable(parser);
        } catch (JsonMappingException e) {
            e.prependPath(before, before.size());
            throw e;
        }
    }

    @Override
    public void write(Object value, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        var list = (List<?>) value;
        generator.writeStartArray(list, list.size());
        for (var item : list) {
            items.writeNullable(item, generator, provider);
        }
        generator.writeEndArray();
    }
}
