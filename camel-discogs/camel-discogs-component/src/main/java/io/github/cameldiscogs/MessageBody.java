/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.model.DiscogsJson;
import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.operation.BodyFields;
import io.github.cameldiscogs.operation.BodyShape;
import io.github.cameldiscogs.operation.CamelValues;
import io.github.cameldiscogs.operation.DiscogsOperation;
import io.github.cameldiscogs.operation.GivenBody;
import io.github.cameldiscogs.operation.InventoryRows;
import io.github.cameldiscogs.operation.RequestContent;
import io.github.cameldiscogs.paging.DiscogsItems;
import io.github.cameldiscogs.request.DiscogsWrite;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.TypeConversionException;
import org.apache.camel.WrappedFile;

/**
 * Reads what the body of a message gives to a call. What an earlier call has answered gives
 * nothing: one call's answer never becomes the next one's write.
 *
 * @param admitted which fields it may give
 */
record MessageBody(DiscogsOperation operation, BodyFields admitted) {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    /**
     * @throws DiscogsRequestException when it cannot be what the operation takes
     */
    GivenBody read(Message message) {
        if (operation.body() instanceof BodyShape.None) {
            return GivenBody.NOTHING;
        }
        var body = unwrapped(message.getBody());
        if (body == null) {
            return GivenBody.NOTHING;
        }
        return operation.body() instanceof BodyShape.Fields fields
                ? fields(fields, body, message)
                : upload(body, message);
    }

    private static Object unwrapped(Object body) {
        if (body instanceof WrappedFile<?> wrapped) {
            return wrapped.getFile() instanceof File ? wrapped.getFile() : wrapped.getBody();
        }
        if (body instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (body instanceof JsonNode node && !node.isContainerNode()) {
            return node.isNull() || node.isMissingNode() ? null : node.asText();
        }
        return body instanceof Path path ? path.toFile() : body;
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
            return GivenBody.fields(operation, DiscogsJson.fields(write), admitted);
        }
        if (body instanceof Map<?, ?> map) {
            return GivenBody.fields(operation, map, admitted);
        }
        if (body instanceof JsonNode node && node.isObject()) {
            return GivenBody.fields(operation, CamelValues.fields(node), admitted);
        }
        if (isText(body) || body instanceof File) {
            return fields(bytes(body, message));
        }
        if (isAnswer(body) || body instanceof Number) {
            return GivenBody.NOTHING;
        }
        throw refused(
                "the body is a %s, allowed: a %s, a Map, a JSON object, or nothing"
                        .formatted(body.getClass().getName(), shape.type().getSimpleName()),
                null);
    }

    /** The marks of UTF-8 and UTF-16 before the object are read as part of the encoding. */
    private GivenBody fields(byte[] json) {
        if (isBlank(json)) {
            return GivenBody.NOTHING;
        }
        try {
            var fields = DiscogsJson.readMap(json);
            return fields == null
                    ? GivenBody.NOTHING
                    : GivenBody.fields(operation, fields, admitted);
        } catch (IOException e) {
            throw refused("the body is a text that is no JSON object; allowed is none, too", e);
        }
    }

    private static boolean isBlank(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).replace(BYTE_ORDER_MARK, "").isBlank();
    }

    /** Also where an answer has been collected in a list. */
    private static boolean isAnswer(Object body) {
        return body instanceof DiscogsRecord
                || body instanceof DiscogsItems
                || body instanceof RequestToken
                || body instanceof AccessToken
                || body instanceof Collection<?> list
                        && list.stream().allMatch(DiscogsRecord.class::isInstance);
    }

    private GivenBody upload(Object body, Message message) {
        if (body instanceof File file) {
            if (!file.isFile() || !file.canRead()) {
                throw refused("the file %s cannot be read".formatted(file), null);
            }
            return GivenBody.upload(new RequestContent.CsvFile(file, name(message)));
        }
        if (isText(body)) {
            var bytes = bytes(body, message);
            return bytes.length == 0
                    ? GivenBody.NOTHING
                    : GivenBody.upload(new RequestContent.CsvText(bytes, name(message)));
        }
        if (body instanceof Iterable<?> rows) {
            var values = CamelValues.of(message.getExchange());
            var bytes = new InventoryRows(operation, values).write(rows);
            return GivenBody.upload(new RequestContent.CsvText(bytes, name(message)));
        }
        throw refused(
                "the body is a %s, allowed: a CSV file as text, bytes, stream or file, or a list"
                                .formatted(body.getClass().getName())
                        + " of rows",
                null);
    }

    /** The one that Camel knows; of a file without one, its place on disk is nobody's business. */
    private String name(Message message) {
        try {
            return UploadName.of(CamelValues.text(message, Exchange.FILE_NAME));
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage(), null);
        }
    }

    /**
     * A text goes out in UTF-8, whatever the charset of the exchange: that tells how bytes of
     * others were read.
     */
    private byte[] bytes(Object body, Message message) {
        var exchange = message.getExchange();
        var converter = exchange.getContext().getTypeConverter();
        try {
            return isCharacters(body)
                    ? converter
                            .mandatoryConvertTo(String.class, exchange, body)
                            .getBytes(StandardCharsets.UTF_8)
                    : converter.mandatoryConvertTo(byte[].class, exchange, body);
        } catch (NoTypeConversionAvailableException | TypeConversionException e) {
            throw refused("the body cannot be read, it is a " + body.getClass().getName(), e);
        }
    }

    private static boolean isText(Object body) {
        return isCharacters(body)
                || body instanceof byte[]
                || body instanceof InputStream
                || body instanceof ByteBuffer;
    }

    private static boolean isCharacters(Object body) {
        return body instanceof CharSequence || body instanceof char[] || body instanceof Reader;
    }

    private DiscogsRequestException refused(String reason, Throwable cause) {
        return new DiscogsRequestException(operation.uriName(), reason, cause);
    }
}
