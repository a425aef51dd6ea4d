/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes a page as Discogs sent it. */
final class PageSerializer extends JsonSerializer<Page<?>> {

    @Override
    public void serialize(Page<?> page, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        generator.writeStartObject(page);
        if (page.pagination() != null) {
            generator.writeFieldName(PageReader.PAGINATION);
            provider.defaultSerializeValue(page.pagination(), generator);
        }
        generator.writeArrayFieldStart(page.listKey());
        for (var item : page.items()) {
            if (item instanceof String json) {
                generator.writeRawValue(json);
            } else {
                AnyFormat.INSTANCE.writeNullable(item, generator, provider);
            }
        }
        generator.writeEndArray();
        for (var other : page.otherFields().entrySet()) {
            generator.writeFieldName(other.getKey());
            AnyFormat.INSTANCE.writeNullable(other.getValue(), generator, provider);
        }
        generator.writeEndObject();
    }
}
