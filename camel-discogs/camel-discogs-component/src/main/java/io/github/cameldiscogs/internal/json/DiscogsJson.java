/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.cameldiscogs.internal.text.OneLine;
import io.github.cameldiscogs.internal.text.PlainCause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of the component: Discogs's answers to records and Maps, and back. Bytes are UTF-8.
 *
 * <p>In Maps a whole number is an Integer, Long or BigInteger, and any other a BigDecimal, so that
 * prices keep all digits.
 */
public final class DiscogsJson {

    /** The field with the position of a page in its list. */
    public static final String PAGINATION = "pagination";

    /** The longest text value accepted, in characters: as long as the longest answer. */
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;

    /**
     * The deepest nesting of objects and lists accepted. Discogs needs fewer than ten levels; many
     * more would overflow a thread's stack.
     */
    private static final int DEEPEST_NESTING = 100;

    /**
     * The most names, values, and starts and ends of objects and lists accepted in an answer. An
     * unpaged list of 10,000 items has fewer; a few compressed kilobytes can hold millions, and
     * each takes memory.
     */
    private static final int MOST_TOKENS = 500_000;

    /**
     * The same for a page, of which a walk keeps several. A hundred items of a thousand tokens each
     * are far more than Discogs sends.
     */
    private static final int MOST_TOKENS_OF_PAGE = 100_000;

    /** For checks that keep no value, so that numbers may be of any length. */
    private static final JsonFactory UNBOUNDED =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(LONGEST_TEXT)
                                    .maxNumberLength(LONGEST_TEXT)
                                    .build())
                    .build();

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private static final ObjectMapper MAPPER = mapper(MOST_TOKENS);

    private static final ObjectMapper PAGES = mapper(MOST_TOKENS_OF_PAGE);

    private static ObjectMapper mapper(int mostTokens) {
        var ofReading =
                StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_TEXT)
                        .maxNestingDepth(DEEPEST_NESTING)
                        .maxTokenCount(mostTokens)
                        .build();
        var ofWriting = StreamWriteConstraints.builder().maxNestingDepth(DEEPEST_NESTING).build();
        return JsonMapper.builder(
                        JsonFactory.builder()
                                .streamReadConstraints(ofReading)
                                .streamWriteConstraints(ofWriting)
                                .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private DiscogsJson() {}

    /**
     * Reads a record.
     *
     * @return null if the JSON is null
     * @throws JsonProcessingException if it is not a JSON object
     */
    public static <T> @Nullable T read(byte[] json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }

    /** As {@link #read(byte[], Class)}. */
    public static <T> @Nullable T read(String json, Class<T> type) throws JsonProcessingException {
        return MAPPER.readValue(json, type);
    }

    /** As {@link #read(byte[], Class)}. Closes the stream. */
    public static <T> @Nullable T read(InputStream json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }

    /**
     * Makes a record from a Map with Discogs's field names.
     *
     * @throws IllegalArgumentException if it cannot be represented as JSON
     */
    public static <T> T read(Map<?, ?> fields, Class<T> type) {
        return MAPPER.convertValue(fields, type);
    }

    /**
     * Reads an object as a modifiable Map with Discogs's field names, in their order.
     *
     * @return null if the JSON is null
     * @throws JsonProcessingException if it is not a JSON object
     */
    public static @Nullable Map<String, Object> readMap(byte[] json) throws IOException {
        try (var parser = MAPPER.createParser(json)) {
            var map =
                    parser.nextToken() == JsonToken.VALUE_NULL
                            ? null
                            : AnyCodec.MODIFIABLE.readObject(parser);
            requireEnd(parser);
            return map;
        }
    }

    /**
     * Reads the fields of an object in their order; repeated names are kept.
     *
     * @return null if the JSON is null
     * @throws JsonProcessingException if it is not a JSON object
     */
    public static @Nullable List<Map.Entry<String, Object>> readFields(byte[] json)
            throws IOException {
        try (var parser = MAPPER.createParser(json)) {
            var fields = parser.nextToken() == JsonToken.VALUE_NULL ? null : readFields(parser);
            requireEnd(parser);
            return fields;
        }
    }

    private static List<Map.Entry<String, Object>> readFields(JsonParser parser)
            throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            throw ValueCodec.mismatch(parser, "an object");
        }
        var fields = new ArrayList<Map.Entry<String, Object>>();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            fields.add(new SimpleEntry<>(name, AnyCodec.INSTANCE.readNullable(parser)));
        }
        return fields;
    }

    /**
     * Returns an object's text as it came, after parsing all of it.
     *
     * @return null if the JSON is null
     * @throws JsonProcessingException if it is not a JSON object
     */
    public static @Nullable String readText(byte[] json) throws IOException {
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

    /** The value as plain Java values, as if read from its JSON. */
    static Object plain(Object value) throws IOException {
        var json = new ByteArrayOutputStream();
        try (var generator = MAPPER.createGenerator(json)) {
            write(value, generator);
        }
        try (var parser = MAPPER.createParser(json.toByteArray())) {
            parser.nextToken();
            return AnyCodec.INSTANCE.read(parser);
        }
    }

    /** Reads a plain value with a codec; null if the codec has no use for it. */
    static @Nullable Object readAgain(Object came, ValueCodec codec) throws IOException {
        var read = codec.readNullable(new SecondReading(parser(came)));
        return read instanceof Misfit misfit ? misfit.usable() : read;
    }

    private static void write(Object value, JsonGenerator generator) throws IOException {
        AnyCodec.INSTANCE.writeNullable(value, generator, MAPPER.getSerializerProviderInstance());
    }

    /** A parser at the start of the value. */
    private static JsonParser parser(Object value) throws IOException {
        var buffer = new TokenBuffer(MAPPER, false);
        write(value, buffer);
        var parser = buffer.asParser();
        parser.nextToken();
        return parser;
    }

    /**
     * The fields of a request record, or of a JSON object, by their JSON names.
     *
     * @throws IllegalArgumentException if it is not an object in JSON
     */
    public static Map<String, Object> fields(Object object) {
        return MAPPER.convertValue(object, MAP);
    }

    /** Whether any of the fields, by Discogs's names, belongs to that record and has a value. */
    public static boolean hasFieldOf(Class<?> type, Map<String, Object> fields) {
        return RecordCodec.of(type).hasAny(fields);
    }

    /** Whether the bytes are exactly one valid JSON value. */
    public static boolean isWellFormed(byte[] json) {
        try (var parser = UNBOUNDED.createParser(json)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    /** A parser for a page, with tighter limits since a walk keeps several. */
    public static JsonParser pageParser(byte[] json) throws IOException {
        return PAGES.createParser(json);
    }

    /** A parser for an answer. */
    public static JsonParser parser(byte[] json) throws IOException {
        return MAPPER.createParser(json);
    }

    /**
     * @throws JsonProcessingException if the JSON goes on
     */
    public static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw ValueCodec.mismatch(parser, "the end of the JSON");
        }
    }

    /**
     * The text, as it came, of the object at the parser's current token; the parser moves to its
     * end.
     */
    public static String textOfObject(byte[] json, JsonParser parser) throws IOException {
        var start = skipObject(parser);
        return Utf8Text.of(json, start, (int) parser.currentLocation().getByteOffset());
    }

    /**
     * Moves the parser to the end of the current object.
     *
     * @return the offset at which the object starts
     */
    public static int skipObject(JsonParser parser) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            throw ValueCodec.mismatch(parser, "an object");
        }
        var start = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        if (start < 0) {
            throw ValueCodec.mismatch(parser, "UTF-8");
        }
        return start;
    }

    /**
     * A field of an item of a list.
     *
     * @param item a record, a Map with Discogs's field names, or a JSON object as text
     * @param name Discogs's name of the field
     * @throws IllegalArgumentException if the text is not a JSON object, or has a number there that
     *     Java cannot hold
     */
    public static @Nullable Object field(Object item, String name) {
        if (item instanceof Map<?, ?> fields) {
            return fields.get(name);
        }
        if (item instanceof String json) {
            return fieldOfText(json, name);
        }
        return RecordCodec.of(item.getClass()).value(item, name);
    }

    /**
     * The key field of an item of a list, as {@link #field} finds it. A whole number in any
     * notation, also as text, is returned as a Long.
     *
     * @throws IllegalArgumentException if its value cannot serve as a key
     */
    public static @Nullable Object key(Object item, String name) {
        var key = field(item, name);
        if (key == null || key instanceof Long) {
            return key;
        }
        var number = PlainNumber.whole(key);
        if (number == null && !(key instanceof String)) {
            throw new IllegalArgumentException("neither a whole number nor a text");
        }
        return number == null ? key : number;
    }

    /**
     * The fields of a record, a Map with Discogs's field names, or a JSON object as text, without
     * the pagination of a page; any other value unchanged.
     */
    public static Object withoutPagination(Object item) {
        if (!(item instanceof String) && field(item, PAGINATION) == null) {
            return item;
        }
        try {
            var fields =
                    item instanceof String json
                            ? MAPPER.readValue(json, MAP)
                            : new LinkedHashMap<>(fields(item));
            fields.remove(PAGINATION);
            return fields;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return item;
        }
    }

    private static @Nullable Object fieldOfText(String json, String name) {
        try (var parser = MAPPER.createParser(json)) {
            parser.nextToken();
            for (var field = parser.nextFieldName();
                    field != null;
                    field = parser.nextFieldName()) {
                parser.nextToken();
                if (field.equals(name)) {
                    return AnyCodec.INSTANCE.readNullable(parser);
                }
                parser.skipChildren();
            }
            return null;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    OneLine.of(String.valueOf(e.getMessage())), PlainCause.of(e));
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
