/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads every answer record; Jackson passes the requested record class. */
public final class RecordDeserializer extends JsonDeserializer<Object>
        implements ContextualDeserializer {

    private final @Nullable RecordCodec codec;

    RecordDeserializer() {
        this(null);
    }

    private RecordDeserializer(@Nullable RecordCodec codec) {
        this.codec = codec;
    }

    @Override
    public JsonDeserializer<?> createContextual(
            DeserializationContext context, BeanProperty property) throws JsonMappingException {
        var type = context.getContextualType().getRawClass();
        if (!type.isRecord()) {
            return context.reportBadDefinition(
                    type, "name the record to read, " + type.getName() + " is not one");
        }
        return new RecordDeserializer(RecordCodec.of(type));
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            throw ValueCodec.mismatch(parser, "an object");
        }
        return Objects.requireNonNull(codec, "createContextual comes first").read(parser);
    }
}
