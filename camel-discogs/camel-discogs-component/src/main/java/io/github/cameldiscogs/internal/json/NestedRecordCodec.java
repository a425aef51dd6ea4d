/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** A record inside a record. Its codec is looked up on use, because a track can hold tracks. */
record NestedRecordCodec(Class<?> type) implements ValueCodec {

    @Override
    public Object read(JsonParser parser) throws IOException {
        return RecordCodec.of(type).read(parser);
    }

    @Override
    public void write(Object value, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        RecordCodec.of(type).write(value, generator, provider);
    }
}
