/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.github.cameldiscogs.internal.json.AnyCodec;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import io.github.cameldiscogs.internal.json.Misfit;
import io.github.cameldiscogs.internal.json.OddValues;
import io.github.cameldiscogs.internal.json.RecordCodec;
import io.github.cameldiscogs.internal.json.ValueCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one page. */
final class PageReader<T> {

    private final @Nullable String listKey;
    private final @Nullable ItemReader<T> itemReader;
    private final Map<String, @Nullable Object> otherFields = new LinkedHashMap<>();
    private @Nullable Pagination pagination;
    private @Nullable List<T> items;
    private boolean hasOddItems;

    /**
     * @param listKey name of the field that holds the items
     * @param itemReader null to skip the items
     */
    private PageReader(@Nullable String listKey, @Nullable ItemReader<T> itemReader) {
        this.listKey = listKey;
        this.itemReader = itemReader;
    }

    /** As {@link Page#read}. */
    static <T> Page<T> read(byte[] json, String listKey, Class<? extends T> itemType)
            throws IOException {
        try (var parser = DiscogsJson.pageParser(json)) {
            var reader = new PageReader<T>(listKey, itemReader(json, itemType));
            reader.readFields(parser);
            var page = reader.page(listKey, parser);
            DiscogsJson.requireEnd(parser);
            return reader.hasOddItems ? withListAsItCame(page, json) : page;
        }
    }

    private static <T> Page<T> withListAsItCame(Page<T> page, byte[] json) throws IOException {
        var otherFields = new LinkedHashMap<>(page.otherFields());
        // Not null: a page was read from the same JSON
        var came = Objects.requireNonNull(DiscogsJson.readMap(json));
        otherFields.put(page.listKey(), came.get(page.listKey()));
        return new Page<>(page.pagination(), page.listKey(), page.items(), otherFields);
    }

    /** As {@link Pagination#read}. */
    static @Nullable Pagination pagination(byte[] json, @Nullable String listKey)
            throws IOException {
        try (var parser = DiscogsJson.parser(json)) {
            var reader = new PageReader<Void>(listKey, null);
            reader.readFields(parser);
            if (listKey != null) {
                reader.requireItems(listKey, parser);
            }
            DiscogsJson.requireEnd(parser);
            return reader.pagination;
        }
    }

    private static <T> ItemReader<T> itemReader(byte[] json, Class<? extends T> itemType) {
        if (itemType == String.class) {
            return parser -> itemType.cast(DiscogsJson.textOfObject(json, parser));
        }
        if (itemType == Void.class) {
            return parser -> {
                DiscogsJson.skipObject(parser);
                return null;
            };
        }
        if (itemType == Map.class) {
            return parser -> itemType.cast(AnyCodec.INSTANCE.readObject(parser));
        }
        if (itemType.isRecord() && DiscogsRecord.class.isAssignableFrom(itemType)) {
            var codec = RecordCodec.of(itemType);
            return parser -> itemType.cast(codec.read(parser));
        }
        throw new IllegalArgumentException(
                "items are read as a record of Discogs, Map, String or Void, not as "
                        + itemType.getName());
    }

    /** Reads the item that starts at the parser's current token, which is an object. */
    private interface ItemReader<T> {
        @Nullable T read(JsonParser parser) throws IOException;
    }

    private Page<T> page(String key, JsonParser parser) throws IOException {
        return new Page<>(pagination, key, requireItems(key, parser), otherFields);
    }

    private List<T> requireItems(String key, JsonParser parser) throws IOException {
        if (items == null) {
            throw MismatchedInputException.from(
                    parser,
                    Page.class,
                    "the list '%s' is missing, other fields are %s"
                            .formatted(key, otherFields.keySet()));
        }
        return items;
    }

    private void readFields(JsonParser parser) throws IOException {
        parser.nextToken();
        if (!parser.isExpectedStartObjectToken()) {
            throw ValueCodec.mismatch(parser, "a page");
        }
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            try {
                readField(name, parser);
            } catch (JsonMappingException e) {
                e.prependPath(Page.class, name);
                throw e;
            }
        }
    }

    private void readField(String name, JsonParser parser) throws IOException {
        if (name.equals(listKey)) {
            items = readItems(parser);
        } else if (name.equals(DiscogsJson.PAGINATION) && !parser.hasToken(JsonToken.VALUE_NULL)) {
            pagination = PaginationReader.read(parser);
        } else {
            otherFields.put(name, AnyCodec.INSTANCE.readNullable(parser));
        }
    }

    private List<T> readItems(JsonParser parser) throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            throw ValueCodec.mismatch(parser, "a list");
        }
        var items = new ArrayList<T>();
        if (itemReader == null) {
            parser.skipChildren();
            return items;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            try {
                items.add(
                        parser.hasToken(JsonToken.START_OBJECT)
                                ? itemReader.read(parser)
                                : oddItem(parser));
            } catch (JsonMappingException e) {
                e.prependPath(items, items.size());
                throw e;
            }
        }
        return items;
    }

    /** Null for an item that is not an object; the original is kept unless it is null itself. */
    private @Nullable T oddItem(JsonParser parser) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_NULL)) {
            var misfit = Misfit.read(parser, "an object");
            OddValues.tell(Page.class, parser, misfit.oddity());
            hasOddItems = true;
        }
        return null;
    }
}
