/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.POJONode;
import io.github.cameldiscogs.internal.text.PlainCause;
import io.github.cameldiscogs.items.Items;
import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.sql.Clob;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.transform.Source;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.TypeConverter;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;

/**
 * Converts values in Camel's headers, bodies and beans to plain ones: text, numbers, booleans,
 * times of {@code java.time}, and lists of them. Other types are converted to text by Camel's type
 * converters.
 *
 * <p>A value can be read several times: by each call that takes it, after a redelivery, and in each
 * branch of a route. So values that can be read once only are rejected unread, and so are lists
 * that are not in memory: a {@code DiscogsItems} would send requests.
 */
public final class CamelValues {

    private final TypeConverter converter;
    private final @Nullable Exchange exchange;

    private CamelValues(CamelContext context, @Nullable Exchange exchange) {
        this.converter = context.getTypeConverter();
        this.exchange = exchange;
    }

    /** The values of a message. */
    public static CamelValues of(Exchange exchange) {
        return new CamelValues(exchange.getContext(), exchange);
    }

    /** Conversion before there is a message. */
    public static CamelValues of(CamelContext context) {
        return new CamelValues(context, null);
    }

    /**
     * Converts a value to a plain one.
     *
     * @return null for no value, such as a JSON null; structures are returned unchanged
     * @throws IllegalArgumentException if it cannot be read; the message does not show it
     */
    @Nullable Object plain(@Nullable Object value) {
        if (value == null || isPlain(value)) {
            return value;
        }
        try {
            return read(unwrapped(value));
        } catch (RuntimeException | SQLException e) {
            // Anything that a foreign object or converter throws; its message may contain the value
            throw new IllegalArgumentException(kind(value) + " cannot be read", PlainCause.of(e));
        }
    }

    /**
     * The text of a header that is not a parameter.
     *
     * @throws IllegalArgumentException if it cannot be text; the message does not show it
     */
    public static @Nullable String text(Message message, String header) {
        var value = message.getHeader(header);
        try {
            var plain = of(message.getExchange()).plain(value);
            return plain == null ? null : (String) ValueType.TEXT.read(plain);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s: %s is not a text".formatted(header, kind(value)), PlainCause.of(e));
        }
    }

    /** The fields of a JSON object, whose nodes may hold any Java object. */
    public static Map<String, Object> fields(JsonNode object) {
        var fields = new LinkedHashMap<String, Object>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    /**
     * Unwraps Optionals, JSON nodes and wrapped files, nested in any order. Object and array nodes,
     * and wrapped files on disk, are returned unchanged.
     *
     * @return null if there is nothing inside, such as a JSON null
     */
    public static @Nullable Object unwrapped(@Nullable Object value) {
        var held = held(value);
        return held instanceof WrappedFile<?> wrapped && !(wrapped.getFile() instanceof File)
                ? unwrapped(wrapped.getBody())
                : held;
    }

    /**
     * As {@link #unwrapped}, but returns wrapped files unchanged.
     *
     * @return null if there is nothing inside, such as a JSON null
     */
    public static @Nullable Object held(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return held(optional.orElse(null));
        }
        return value instanceof JsonNode node ? held(node) : value;
    }

    private static @Nullable Object held(JsonNode node) {
        return switch (node.getNodeType()) {
            case NULL, MISSING -> null;
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.numberValue();
            case STRING -> node.textValue();
            case BINARY -> ((BinaryNode) node).binaryValue();
            case POJO -> held(((POJONode) node).getPojo());
            case ARRAY, OBJECT -> node;
        };
    }

    /** The remaining bytes of a buffer, whose position does not change. */
    public static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof TemporalAccessor && !(value instanceof ZonedDateTime);
    }

    private @Nullable Object read(@Nullable Object value) throws SQLException {
        if (value == null || isPlain(value)) {
            return value;
        }
        if (value instanceof Items || isReadOnce(value) || isOutOfMemory(value)) {
            throw new IllegalArgumentException("it cannot be read here");
        }
        if (value instanceof Date || value instanceof Calendar || value instanceof ZonedDateTime) {
            return time(value);
        }
        if (value instanceof Path path) {
            return text(path.toFile());
        }
        if (value instanceof Clob clob) {
            return text(clob.getCharacterStream());
        }
        if (value instanceof ByteBuffer buffer) {
            return text(bytes(buffer));
        }
        if (value instanceof Object[] list) {
            return list(Arrays.stream(list));
        }
        if (isList(value)) {
            return list(StreamSupport.stream(((Iterable<?>) value).spliterator(), false));
        }
        return isStructure(value) ? value : text(value);
    }

    private Object list(Stream<?> items) {
        return items.map(item -> isStructure(item) ? item : plain(item))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether a value has parts, and cannot be a single one. */
    static boolean isStructure(Object value) {
        return value instanceof Map
                || value instanceof Record
                || value instanceof Iterable && !(value instanceof Path) && !isScalar(value)
                || value instanceof Object[];
    }

    private static boolean isScalar(Object value) {
        return value instanceof JsonNode node && !node.isContainerNode();
    }

    /** A list of values, in memory. */
    private static boolean isList(Object value) {
        return value instanceof Collection || value instanceof JsonNode node && node.isArray();
    }

    /** A list that may load its items during iteration. */
    private static boolean isOutOfMemory(Object value) {
        return value instanceof Iterable
                && isStructure(value)
                && !(value instanceof JsonNode)
                && !isList(value);
    }

    /** Whether a second reader would find it empty. */
    public static boolean isReadOnce(Object value) {
        return !(value instanceof StreamCache)
                && (value instanceof InputStream
                        || value instanceof Reader
                        || value instanceof ReadableByteChannel
                        || value instanceof Source
                        || value instanceof Iterator
                        || value instanceof BaseStream);
    }

    private static TemporalAccessor time(Object value) {
        // These two have no instant: a date and a time of day without a zone
        if (value instanceof java.sql.Date day) {
            return day.toLocalDate();
        }
        if (value instanceof java.sql.Time time) {
            return time.toLocalTime();
        }
        if (value instanceof Date date) {
            return date.toInstant();
        }
        var zoned =
                value instanceof Calendar calendar
                        ? calendar.toInstant().atZone(calendar.getTimeZone().toZoneId())
                        : (ZonedDateTime) value;
        return zoned.toOffsetDateTime();
    }

    private String text(Object value) {
        var text =
                value instanceof StreamCache cache
                        ? fromStart(cache, () -> converter.convertTo(String.class, exchange, cache))
                        : converter.convertTo(String.class, exchange, value);
        if (text == null || isOnlyDefault(text, value.getClass())) {
            throw new IllegalArgumentException("it has no text");
        }
        return text;
    }

    /**
     * Reads a stream cache from its start and resets it, since others may read it before,
     * afterwards, or in parallel branches.
     */
    public static <T, E extends Exception> T fromStart(StreamCache cache, Reading<T, E> reading)
            throws E {
        synchronized (cache) {
            cache.reset();
            var read = reading.read();
            cache.reset();
            return read;
        }
    }

    /** A reading of a stream. */
    @FunctionalInterface
    public interface Reading<T, E extends Exception> {
        T read() throws E;
    }

    /** Whether a text is the default of {@code Object.toString}. */
    private static boolean isOnlyDefault(String text, Class<?> type) {
        return text.startsWith(type.getName() + "@")
                || type.isRecord() && text.startsWith(type.getSimpleName() + "[");
    }

    /** Describes a value without showing it. */
    static String kind(Object value) {
        var held = unwrapped(value);
        if (held == null) {
            return "a " + value.getClass().getName();
        }
        if (held instanceof Map || held instanceof JsonNode node && node.isObject()) {
            return "an object";
        }
        if (held instanceof Items) {
            return "a list of answers";
        }
        if (isOutOfMemory(held)) {
            return "a list that is not in memory";
        }
        if (isReadOnce(held)) {
            return "a %s, which can be read once only,".formatted(held.getClass().getName());
        }
        return held instanceof Object[] || held instanceof Iterable && isStructure(held)
                ? "a list"
                : "a " + held.getClass().getName();
    }
}
