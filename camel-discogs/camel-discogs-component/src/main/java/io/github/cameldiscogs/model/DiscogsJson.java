/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameldiscogs.model.PageReader.ItemReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * The JSON of the component: Discogs's answers to records, Maps and pages, and back. Bytes are
 * UTF-8.
 *
 * <p>In Maps a whole number is an Integer, Long or BigInteger, and any other a BigDecimal, so that
 * no digit of a price is lost.
 */
public final class DiscogsJson {

    /** Longest text in an answer that is read, in characters: as long as the longest answer. */
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private static final ObjectMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(LONGEST_TEXT)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private DiscogsJson() {}

    /**
     * Reads a record.
     *
     * @return null if the JSON is null
     * @throws JsonProcessingException if it is no JSON or not of the record's structure
     */
    public static <T extends DiscogsRecord> T read(byte[] json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }

    /** As {@link #read(byte[], Class)}. */
    public static <T extends DiscogsRecord> T read(String json, Class<T> type)
            throws JsonProcessingException {
        return MAPPER.readValue(json, type);
    }

    /** As {@link #read(byte[], Class)}. The stream is closed. */
    public static <T extends DiscogsRecord> T read(InputStream json, Class<T> type)
            throws IOException {
        return MAPPER.readValue(json, type);
    }

    /**
     * Makes a record from a Map that has Discogs's own field names.
     *
     * @throws IllegalArgumentException if it is not of the record's structure
     */
    public static <T extends DiscogsRecord> T read(Map<?, ?> fields, Class<T> type) {
        return MAPPER.convertValue(fields, type);
    }

    /**
     * Reads an object as a Map with Discogs's own field names, in their order.
     *
     * @throws JsonProcessingException if it is no JSON or no object
     */
    public static Map<String, Object> readMap(byte[] json) throws IOException {
        return MAPPER.readValue(json, MAP);
    }

    /**
     * Reads an object as the text that came, after a look at every part of it.
     *
     * @return null if the JSON is null
     * @throws JsonProcessingException if it is no JSON or no object
     */
    public static String readText(byte[] json) throws IOException {
        try (var parser = MAPPER.createParser(json)) {
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                requireEnd(parser);
                return null;
            }
            skipObject(parser);
            requireEnd(parser);
            return Utf8Text.of(json);
        }
    }

    /**
     * The fields of a record that is no answer, or of a JSON object, under their names there.
     *
     * @throws IllegalArgumentException if it is no object in JSON
     */
    public static Map<String, Object> fields(Object object) {
        return MAPPER.convertValue(object, MAP);
    }

    /**
     * Reads one page of a list.
     *
     * @param json the page as it came
     * @param listKey name of the field that holds the items, for example {@code releases}
     * @param itemType a record, {@code Map.class}, {@code String.class} for each item's JSON as it
     *     came, or {@code Void.class} to make sure that they are objects and keep none
     * @throws JsonProcessingException if it is no JSON, or the list is missing, or an item is not
     *     of the record's structure
     */
    public static <T> Page<T> readPage(byte[] json, String listKey, Class<? extends T> itemType)
            throws IOException {
        try (var parser = MAPPER.createParser(json)) {
            var page = new PageReader<T>(listKey, itemReader(json, itemType)).read(parser);
            requireEnd(parser);
            return page;
        }
    }

    private static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw ValueFormat.mismatch(parser, "the end of the JSON");
        }
    }

    private static <T> ItemReader<T> itemReader(byte[] json, Class<? extends T> itemType) {
        if (itemType == String.class) {
            return parser -> itemType.cast(textOfObject(json, parser));
        }
        if (itemType == Void.class) {
            return parser -> {
                skipObject(parser);
                return null;
            };
        }
        if (itemType == Map.class) {
            return parser -> itemType.cast(AnyFormat.INSTANCE.readObject(parser));
        }
        if (itemType.isRecord() && DiscogsRecord.class.isAssignableFrom(itemType)) {
            var format = RecordFormat.of(itemType);
            return parser -> itemType.cast(format.read(parser));
        }
        throw new IllegalArgumentException(
                "items are read as a record of Discogs, Map, String or Void, not as "
                        + itemType.getName());
    }

    private static String textOfObject(byte[] json, JsonParser parser) throws IOException {
        var start = skipObject(parser);
        return Utf8Text.of(json, start, (int) parser.currentLocation().getByteOffset());
    }

    /**
     * Moves the parser to the end of the object that it is at.
     *
     * @return where the object starts
     */
    private static int skipObject(JsonParser parser) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            throw ValueFormat.mismatch(parser, "an object");
        }
        var start = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        if (start < 0) {
            throw ValueFormat.mismatch(parser, "UTF-8");
        }
        return start;
    }

    /**
     * A field of an item of a list.
     *
     * @param item a record, a Map with Discogs's own field names, or a JSON object as text
     * @param name Discogs's own name of the field
     * @return null if the item lacks the field
     */
    public static Object field(Object item, String name) {
        if (item instanceof Map<?, ?> fields) {
            return fields.get(name);
        }
        if (item instanceof String json) {
            return fieldOfText(json, name);
        }
        return RecordFormat.of(item.getClass()).value(item, name);
    }

    private static Object fieldOfText(String json, String name) {
        try (var parser = MAPPER.createParser(json)) {
            parser.nextToken();
            for (var field = parser.nextFieldName();
                    field != null;
                    field = parser.nextFieldName()) {
                parser.nextToken();
                if (field.equals(name)) {
                    return AnyFormat.INSTANCE.readNullable(parser);
                }
                parser.skipChildren();
            }
            return null;
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON object", e);
        }
    }

    /** The JSON of a record, Map or list. */
    public static String write(Object value) throws JsonProcessingException {
        return MAPPER.writeValueAsString(value);
    }

    /** As {@link #write}, in UTF-8. */
    public static byte[] writeBytes(Object value) throws JsonProcessingException {
        return MAPPER.writeValueAsBytes(value);
    }
}
