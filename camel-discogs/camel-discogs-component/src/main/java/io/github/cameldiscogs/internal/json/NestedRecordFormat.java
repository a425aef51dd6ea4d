/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** A record inside a record. It is looked up on use, because a track can hold tracks. */
record NestedRecordFormat(Class<?> type) implements ValueFormat {

    @Override
    public Object read(JsonParser parser) throws IOException {
        return RecordFormat.of(type).read(parser);
    }

    @Override
    public void write(Object value, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        RecordFormat.of(type).write(value, generator, provider);
    }
}
