/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.github.cameldiscogs.internal.json.AnyCodec;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a page as Discogs sent it. */
final class PageSerializer extends JsonSerializer<Page<?>> {

    @Override
    public void serialize(Page<?> page, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        generator.writeStartObject(page);
        if (page.pagination() != null) {
            generator.writeFieldName(DiscogsJson.PAGINATION);
            provider.defaultSerializeValue(page.pagination(), generator);
        }
        generator.writeArrayFieldStart(page.listKey());
        for (int index = 0; index < page.items().size(); index++) {
            var item = page.items().get(index);
            if (item instanceof String json) {
                generator.writeRawValue(json);
            } else {
                AnyCodec.INSTANCE.writeNullable(
                        item == null ? oddItem(page, index) : item, generator, provider);
            }
        }
        generator.writeEndArray();
        for (var other : page.otherFields().entrySet()) {
            if (!other.getKey().equals(page.listKey())) {
                generator.writeFieldName(other.getKey());
                AnyCodec.INSTANCE.writeNullable(other.getValue(), generator, provider);
            }
        }
        generator.writeEndObject();
    }

    /** The original of an item that is null. */
    private static @Nullable Object oddItem(Page<?> page, int index) {
        return page.otherFields().get(page.listKey()) instanceof List<?> came
                        && came.size() == page.items().size()
                ? came.get(index)
                : null;
    }
}
