/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list; a misfit if any item is one. Unusable items become null. */
record ListCodec(ValueCodec items) implements ValueCodec {

    @Override
    public Object read(JsonParser parser) throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            return Misfit.read(parser, "a list");
        }
        var list = new ArrayList<>();
        List<Object> came = null;
        Misfit.Oddity oddity = null;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var item = readItem(parser, list);
            if (item instanceof Misfit misfit) {
                came = came == null ? new ArrayList<>(list) : came;
                came.add(misfit.came());
                oddity = misfit.within("[]", oddity);
                item = misfit.usable();
            } else if (came != null) {
                came.add(item);
            }
            list.add(item);
        }
        var unmodifiable = Collections.unmodifiableList(list);
        return came == null
                ? unmodifiable
                : new Misfit(DiscogsJson.plain(came), unmodifiable, oddity);
    }

    private @Nullable Object readItem(JsonParser parser, List<Object> before) throws IOException {
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
