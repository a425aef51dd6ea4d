/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.convert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import io.github.cameldiscogs.model.DiscogsRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Camel type converters between Discogs's answers and their JSON, as text, bytes (UTF-8), stream or
 * reader, and Maps with Discogs's field names.
 */
@Converter(generateLoader = true)
public final class DiscogsConverters {

    @Converter
    public static String toJson(DiscogsRecord value) throws IOException {
        return DiscogsJson.write(value);
    }

    @Converter
    public static byte[] toBytes(DiscogsRecord value) throws IOException {
        return DiscogsJson.writeBytes(value);
    }

    @Converter
    public static InputStream toInputStream(DiscogsRecord value) throws IOException {
        return new ByteArrayInputStream(toBytes(value));
    }

    @Converter
    public static Reader toReader(DiscogsRecord value) throws IOException {
        return new StringReader(toJson(value));
    }

    @Converter
    public static Map<String, Object> toMap(DiscogsRecord value) throws IOException {
        return Objects.requireNonNull(DiscogsJson.readMap(toBytes(value)));
    }

    /**
     * Makes a record from JSON (text, bytes, stream, reader, buffer, tree) or from a Map.
     *
     * @return null, which makes Camel try other converters, if the type is not a record of Discogs
     *     or the value is not JSON as text, bytes or a stream
     */
    @Converter(fallback = true)
    public static @Nullable Object toRecord(
            Class<?> type, Exchange exchange, Object value, TypeConverterRegistry registry)
            throws IOException {
        if (!DiscogsRecord.class.isAssignableFrom(type) || value instanceof DiscogsRecord) {
            return null;
        }
        var record = type.asSubclass(DiscogsRecord.class);
        if (value instanceof Map<?, ?> fields) {
            return DiscogsJson.read(fields, record);
        }
        if (value instanceof ObjectNode json) {
            return DiscogsJson.read(DiscogsJson.fields(json), record);
        }
        if (value instanceof String json) {
            return DiscogsJson.read(json, record);
        }
        if (value instanceof InputStream json) {
            return DiscogsJson.read(json, record);
        }
        var toStream = registry.lookup(InputStream.class, value.getClass());
        return toStream == null
                ? null
                : DiscogsJson.read(toStream.convertTo(InputStream.class, exchange, value), record);
    }
}
