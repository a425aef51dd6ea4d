/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.paging;

import io.github.cameldiscogs.model.LogStep;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;

/**
 * Camel's type converters from the items of a list: to their JSON array, as text, bytes (UTF-8),
 * stream or reader, and to collections, which have all items in memory. A stream asks for the pages
 * as it is read.
 */
@Converter(generateLoader = true)
public final class ItemsConverters {

    private ItemsConverters() {}

    /** The JSON array; in a step that writes to the log a description, which costs no request. */
    @Converter
    public static String toText(Items<?> items, Exchange exchange) throws IOException {
        return LogStep.isOf(exchange)
                ? items.toString()
                : new String(toBytes(items), StandardCharsets.UTF_8);
    }

    @Converter
    public static byte[] toBytes(Items<?> items) throws IOException {
        try (var json = toStream(items)) {
            return json.readAllBytes();
        }
    }

    @Converter
    public static ByteBuffer toBuffer(Items<?> items) throws IOException {
        return ByteBuffer.wrap(toBytes(items));
    }

    @Converter
    public static InputStream toStream(Items<?> items) {
        return new JsonArrayStream(items.iterator());
    }

    @Converter
    public static Reader toReader(Items<?> items) {
        return new InputStreamReader(toStream(items), StandardCharsets.UTF_8);
    }

    @Converter
    public static List<?> toList(DiscogsItems<?> items) {
        return ItemList.of(items);
    }

    @Converter
    public static Collection<?> toCollection(DiscogsItems<?> items) {
        return ItemList.of(items);
    }

    @Converter
    public static Object[] toArray(DiscogsItems<?> items) {
        return ItemList.of(items).toArray();
    }
}
