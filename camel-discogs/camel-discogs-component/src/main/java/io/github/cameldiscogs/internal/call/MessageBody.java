/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import io.github.cameldiscogs.internal.operation.BodyFields;
import io.github.cameldiscogs.internal.operation.BodyShape;
import io.github.cameldiscogs.internal.operation.CamelValues;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.GivenBody;
import io.github.cameldiscogs.internal.operation.InventoryRows;
import io.github.cameldiscogs.internal.operation.RequestContent;
import io.github.cameldiscogs.internal.text.QuotedValue;
import io.github.cameldiscogs.items.Items;
import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.request.DiscogsWrite;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.camel.Message;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.TypeConversionException;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments in the body of a message. Records and lists that are answers give none, so
 * that one call's answer does not become the next one's write. An answer as a Map or JSON text
 * cannot be told from data of the route: its fields are used, or rejected if the write does not
 * take them.
 *
 * @param admitted the fields that the body may give
 */
public record MessageBody(DiscogsOperation operation, BodyFields admitted) {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** The number of bytes checked to recognize a wrong file. */
    private static final int START = 1_000;

    /**
     * @throws DiscogsRequestException if the operation cannot take this body
     */
    public GivenBody read(Message message) {
        if (operation.body() instanceof BodyShape.None) {
            return GivenBody.NOTHING;
        }
        var body = content(message.getBody());
        if (body == null) {
            return GivenBody.nothing(admitted);
        }
        return operation.body() instanceof BodyShape.Fields fields
                ? fields(fields, body, message)
                : upload(body, message);
    }

    /** A path outside the default file system has no File. */
    private static @Nullable Object content(@Nullable Object body) {
        var content = CamelValues.unwrapped(body);
        if (content instanceof WrappedFile<?> wrapped) {
            return wrapped.getFile();
        }
        return content instanceof Path path && path.getFileSystem() == FileSystems.getDefault()
                ? path.toFile()
                : content;
    }

    private GivenBody fields(BodyShape.Fields shape, Object body, Message message) {
        if (body instanceof DiscogsWrite write) {
            if (!shape.type().isInstance(write)) {
                throw refused(
                        "the body is a %s, allowed: a %s, a Map or a JSON object"
                                .formatted(
                                        write.getClass().getSimpleName(),
                                        shape.type().getSimpleName()),
                        null);
            }
            return fields(DiscogsJson.fields(write).entrySet(), message);
        }
        if (body instanceof Map<?, ?> map) {
            return fields(map.entrySet(), message);
        }
        if (body instanceof JsonNode node && node.isObject()) {
            return fields(CamelValues.fields(node).entrySet(), message);
        }
        if (BodyBytes.areIn(body)) {
            return fields(bytes(body, message), message);
        }
        if (isAnswer(body) || body instanceof Number) {
            return GivenBody.nothing(admitted);
        }
        throw refused(
                "the body is a %s, allowed: a %s, a Map, a JSON object, or nothing"
                        .formatted(body.getClass().getName(), shape.type().getSimpleName()),
                null);
    }

    private GivenBody fields(Iterable<? extends Map.Entry<?, ?>> object, Message message) {
        var values = CamelValues.of(message.getExchange());
        return GivenBody.fields(operation, object, admitted, values);
    }

    /** A byte order mark of UTF-8 or UTF-16 before the object is taken as its encoding. */
    private GivenBody fields(byte[] json, Message message) {
        if (isBlank(json)) {
            return GivenBody.nothing(admitted);
        }
        List<Map.Entry<String, Object>> fields;
        try {
            fields = DiscogsJson.readFields(json);
        } catch (IOException e) {
            throw refused("the body is a text that is no JSON object; allowed is none, too", e);
        }
        return fields == null ? GivenBody.nothing(admitted) : fields(fields, message);
    }

    private static boolean isBlank(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).replace(BYTE_ORDER_MARK, "").isBlank();
    }

    /** Also true for answers collected in a list. */
    private static boolean isAnswer(Object body) {
        return body instanceof DiscogsRecord
                || body instanceof Items
                || body instanceof RequestToken
                || body instanceof AccessToken
                || body instanceof Collection<?> list
                        && list.stream().allMatch(DiscogsRecord.class::isInstance);
    }

    private GivenBody upload(Object body, Message message) {
        if (body instanceof File file) {
            return upload(file, message);
        }
        if (BodyBytes.areIn(body)) {
            var bytes = bytes(body, message);
            return isBlank(bytes) ? GivenBody.NOTHING : upload(bytes, message);
        }
        var rows = rows(body);
        if (rows == null) {
            throw noFile("a " + body.getClass().getName());
        }
        var values = CamelValues.of(message.getExchange());
        return upload(new InventoryRows(operation, values).write(rows), message);
    }

    private GivenBody upload(File file, Message message) {
        try (var content = Files.newInputStream(file.toPath())) {
            requireCsv(content.readNBytes(START));
        } catch (IOException | InvalidPathException e) {
            throw refused("the file %s cannot be read".formatted(QuotedValue.of(file)), e);
        }
        return GivenBody.upload(new RequestContent.CsvFile(file, name(message)));
    }

    private GivenBody upload(byte[] csv, Message message) {
        requireCsv(csv);
        return GivenBody.upload(new RequestContent.CsvText(csv, name(message)));
    }

    /**
     * Discogs would accept a file that is not CSV in UTF-8, and the upload would fail much later.
     */
    private void requireCsv(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.UTF_8);
        var text = start.replace(BYTE_ORDER_MARK, "").strip();
        if (text.isEmpty()) {
            throw noFile("an empty file");
        }
        if (text.startsWith("[") || text.startsWith("{")) {
            throw noFile("JSON as text");
        }
        if (text.indexOf('\0') >= 0) {
            throw noFile("no text in UTF-8");
        }
    }

    private DiscogsRequestException noFile(String what) {
        return refused(
                "the body is %s, allowed: a CSV file as text, bytes, stream or file, or a List of rows"
                        .formatted(what),
                null);
    }

    /** Only lists in memory: others may send requests, or can be read once only. */
    private static @Nullable Iterable<?> rows(Object body) {
        if (body instanceof Object[] rows) {
            return Arrays.asList(rows);
        }
        return body instanceof Collection<?> || body instanceof JsonNode node && node.isArray()
                ? (Iterable<?>) body
                : null;
    }

    /** The file name that Camel knows; otherwise the path on disk is not disclosed. */
    private String name(Message message) {
        try {
            return UploadName.of(message);
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage(), null);
        }
    }

    private byte[] bytes(Object body, Message message) {
        try {
            return BodyBytes.of(body, message);
        } catch (NoTypeConversionAvailableException | TypeConversionException e) {
            throw refused("the body cannot be read, it is a " + body.getClass().getName(), e);
        }
    }

    private DiscogsRequestException refused(@Nullable String reason, @Nullable Throwable cause) {
        return new DiscogsRequestException(operation.uriName(), reason, cause);
    }
}
