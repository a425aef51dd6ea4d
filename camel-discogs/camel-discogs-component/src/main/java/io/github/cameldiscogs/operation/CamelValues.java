/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.nio.file.Path;
import java.sql.Clob;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.TypeConverter;

/**
 * Makes plain values of what Camel carries in headers, bodies and beans: texts, numbers, flags,
 * times of {@code java.time}, and lists of them. All else is read as Camel's type converters to
 * text read it.
 */
public final class CamelValues {

    private final TypeConverter converter;
    private final Exchange exchange;

    private CamelValues(CamelContext context, Exchange exchange) {
        this.converter = context.getTypeConverter();
        this.exchange = exchange;
    }

    /** The values of a message. */
    public static CamelValues of(Exchange exchange) {
        return new CamelValues(exchange.getContext(), exchange);
    }

    /** Values from before there is a message. */
    public static CamelValues of(CamelContext context) {
        return new CamelValues(context, null);
    }

    /**
     * Makes a plain value.
     *
     * @return null where there is none, be it a null of JSON; a structure as it is
     * @throws IllegalArgumentException when it cannot be read; the message does not show it
     */
    Object plain(Object value) {
        if (value == null || isPlain(value)) {
            return value;
        }
        try {
            return read(value);
        } catch (RuntimeException | SQLException e) {
            // Whatever a foreign object or converter throws; its message may show the value
            throw new IllegalArgumentException(kind(value) + " cannot be read", e);
        }
    }

    /**
     * The text of a header that is no parameter of an operation.
     *
     * @return null where it has no value
     * @throws IllegalArgumentException when it has no text; the message does not show it
     */
    public static String text(Message message, String header) {
        var value = message.getHeader(header);
        try {
            var plain = of(message.getExchange()).plain(value);
            return plain == null ? null : (String) ValueType.TEXT.read(plain);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s: %s is not a text".formatted(header, kind(value)), e);
        }
    }

    /** The fields of a JSON object, whose nodes may hold any Java object. */
    public static Map<String, Object> fields(JsonNode object) {
        var fields = new LinkedHashMap<String, Object>();
        for (var field : object.properties()) {
            var value = field.getValue();
            fields.put(field.getKey(), value.isNull() ? null : value);
        }
        return fields;
    }

    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof TemporalAccessor && !(value instanceof ZonedDateTime);
    }

    private Object read(Object value) throws SQLException {
        if (value instanceof Optional<?> optional) {
            return plain(optional.orElse(null));
        }
        if (value instanceof JsonNode node) {
            return read(node);
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
        if (value instanceof Object[] list) {
            return list(Arrays.stream(list));
        }
        if (value instanceof Iterable<?> list) {
            return list(StreamSupport.stream(list.spliterator(), false));
        }
        return isStructure(value) ? value : text(value);
    }

    private Object read(JsonNode node) {
        return switch (node.getNodeType()) {
            case NULL, MISSING -> null;
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.numberValue();
            case STRING, BINARY -> node.asText();
            case POJO -> plain(((POJONode) node).getPojo());
            case ARRAY -> list(StreamSupport.stream(node.spliterator(), false));
            case OBJECT -> node;
        };
    }

    private Object list(Stream<?> items) {
        return items.map(item -> isStructure(item) ? item : plain(item))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What has parts of its own, and cannot be one value. */
    static boolean isStructure(Object value) {
        return value instanceof Map
                || value instanceof Record
                || value instanceof Iterable && !(value instanceof Path) && !isScalar(value)
                || value instanceof Object[];
    }

    private static boolean isScalar(Object value) {
        return value instanceof JsonNode node && !node.isContainerNode();
    }

    private static TemporalAccessor time(Object value) {
        // These two have no instant: they are a day and a time of day, wherever that is
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
        // Others may have read it before, and may read it afterwards
        if (value instanceof StreamCache cache) {
            cache.reset();
        }
        var text = converter.convertTo(String.class, exchange, value);
        if (value instanceof StreamCache cache) {
            cache.reset();
        }
        if (text == null || isOnlyDefault(text, value.getClass())) {
            throw new IllegalArgumentException("it has no text");
        }
        return text;
    }

    /** What Java says of an object that does not say anything of itself. */
    private static boolean isOnlyDefault(String text, Class<?> type) {
        return text.startsWith(type.getName() + "@")
                || type.isRecord() && text.startsWith(type.getSimpleName() + "[");
    }

    /** Words for a value that is not shown. */
    static String kind(Object value) {
        if (value instanceof Map || value instanceof JsonNode node && node.isObject()) {
            return "an object";
        }
        return value instanceof Object[] || value instanceof Iterable && isStructure(value)
                ? "a list"
                : "a " + value.getClass().getName();
    }
}
