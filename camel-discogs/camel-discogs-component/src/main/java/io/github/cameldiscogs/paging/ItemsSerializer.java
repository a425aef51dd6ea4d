/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.paging;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes a list as the JSON array of its items, one after the other. */
final class ItemsSerializer extends JsonSerializer<Items<?>> {

    @Override
    public void serialize(Items<?> items, JsonGenerator generator, SerializerProvider provider)
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
