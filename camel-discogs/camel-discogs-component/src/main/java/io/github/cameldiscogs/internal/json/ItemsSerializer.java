/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes the items of a list as a JSON array, one by one; text items are JSON already. */
public final class ItemsSerializer extends JsonSerializer<Iterable<?>> {

    @Override
    public void serialize(Iterable<?> items, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        generator.writeStartArray();
        for (var item : items) {
            if (item instanceof String json) {
                generator.writeRawValue(json);
            } else {
                provider.defaultSerializeValue(item, generator);
            }
        }
        generator.writeEndArray();
    }
}
