/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.convert;

import io.github.cameldiscogs.internal.paging.ItemList;
import io.github.cameldiscogs.internal.paging.JsonArrayStream;
import io.github.cameldiscogs.internal.paging.WalkedItems;
import io.github.cameldiscogs.items.Items;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConverter;
import org.apache.camel.spi.TypeConverterRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Camel type converters from the items of a list: to their JSON array, as text, bytes (UTF-8),
 * stream or reader, and to collections, which hold all items in memory. A stream requests pages as
 * it is read. Camel would use a converter to a wider type for a narrower one and return the wrong
 * class, so each target type is listed; and it tries converters from interfaces last, so they take
 * the classes.
 */
@Converter(generateLoader = true)
public final class ItemsConverters {

    private ItemsConverters() {}

    /** The JSON array; in a step that logs, a description, which costs no request. */
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
        return toBufferedReader(items);
    }

    @Converter
    public static BufferedReader toBufferedReader(Items<?> items) {
        return new BufferedReader(new InputStreamReader(toStream(items), StandardCharsets.UTF_8));
    }

    @Converter
    public static List<?> toList(WalkedItems<?> items) {
        return ItemList.of(items);
    }

    @Converter
    public static Collection<?> toCollection(WalkedItems<?> items) {
        return ItemList.of(items);
    }

    @Converter
    public static Set<?> toSet(WalkedItems<?> items) {
        return toHashSet(items);
    }

    @Converter
    public static HashSet<?> toHashSet(WalkedItems<?> items) {
        return toLinkedHashSet(items);
    }

    @Converter
    public static LinkedHashSet<?> toLinkedHashSet(WalkedItems<?> items) {
        return new LinkedHashSet<>(ItemList.of(items));
    }

    @Converter
    public static ArrayList<?> toArrayList(WalkedItems<?> items) {
        return new ArrayList<>(ItemList.of(items));
    }

    @Converter
    public static Queue<?> toQueue(WalkedItems<?> items) {
        return toLinkedList(items);
    }

    @Converter
    public static Deque<?> toDeque(WalkedItems<?> items) {
        return toLinkedList(items);
    }

    @Converter
    public static LinkedList<?> toLinkedList(WalkedItems<?> items) {
        return new LinkedList<>(ItemList.of(items));
    }

    /** The JSON of each item. */
    @Converter
    public static String[] toTexts(WalkedItems<?> items) throws IOException {
        var texts = new ArrayList<String>();
        for (var item : items) {
            texts.add(JsonArrayStream.json(item));
        }
        return texts.toArray(String[]::new);
    }

    @Converter
    public static Object[] toArray(WalkedItems<?> items) {
        return ItemList.of(items).toArray();
    }

    /**
     * An array with items of that component type. For any other array or collection there is no
     * conversion, and Camel reports that before it tries converters to related types.
     */
    @Converter(fallback = true)
    public static @Nullable Object toOther(
            Class<?> type, Exchange exchange, Object value, TypeConverterRegistry registry) {
        if (!(value instanceof WalkedItems<?> items)) {
            return null;
        }
        if (type.isArray() && !type.getComponentType().isPrimitive()) {
            return toArrayOf(type.getComponentType(), ItemList.of(items));
        }
        return Collection.class.isAssignableFrom(type) ? TypeConverter.MISS_VALUE : null;
    }

    private static Object toArrayOf(Class<?> itemType, ItemList<?> items) {
        return items.stream().allMatch(itemType::isInstance)
                ? items.toArray((Object[]) Array.newInstance(itemType, items.size()))
                : TypeConverter.MISS_VALUE;
    }
}
