/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameldiscogs.model.DiscogsJson;
import io.github.cameldiscogs.operation.BodyShape;
import io.github.cameldiscogs.operation.DiscogsOperation;
import io.github.cameldiscogs.operation.GivenBody;
import io.github.cameldiscogs.operation.InventoryRows;
import io.github.cameldiscogs.operation.RequestContent;
import io.github.cameldiscogs.request.DiscogsWrite;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Message;
import org.apache.camel.WrappedFile;

/**
 * Reads what the body of a message gives to a call. What an earlier call has answered gives
 * nothing: one call's answer never becomes the next one's write.
 */
record MessageBody(DiscogsOperation operation) {

    /**
     * @throws DiscogsRequestException when it cannot be what the operation takes
     */
    GivenBody read(Message message) {
        if (message.getBody() == null || operation.body() instanceof BodyShape.None) {
            return GivenBody.NOTHING;
        }
        var body = unwrapped(message.getBody());
        return operation.body() instanceof BodyShape.Fields fields
                ? fields(fields, body, message)
                : upload(body, message);
    }

    private static Object unwrapped(Object body) {
        if (body instanceof WrappedFile<?> wrapped) {
            return wrapped.getFile() instanceof File ? wrapped.getFile() : wrapped.getBody();
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
            return GivenBody.fields(operation, DiscogsJson.fields(write));
        }
        if (body instanceof Map<?, ?> map) {
            return GivenBody.fields(operation, map);
        }
        if (body instanceof ObjectNode node) {
            return GivenBody.fields(operation, DiscogsJson.fields(node));
        }
        return isText(body) || body instanceof File
                ? fields(bytes(body, message))
                : GivenBody.NOTHING;
    }

    private GivenBody fields(byte[] json) {
        if (!new String(json, StandardCharsets.UTF_8).stripLeading().startsWith("{")) {
            return GivenBody.NOTHING;
        }
        try {
            return GivenBody.fields(operation, DiscogsJson.readMap(json));
        } catch (IOException e) {
            throw refused("the body starts like a JSON object and is none", e);
        }
    }

    private GivenBody upload(Object body, Message message) {
        if (body instanceof File file) {
            if (!file.isFile() || !file.canRead()) {
                throw refused("the file %s cannot be read".formatted(file), null);
            }
            return GivenBody.upload(new RequestContent.CsvFile(file));
        }
        if (isText(body)) {
            var bytes = bytes(body, message);
            return bytes.length == 0
                    ? GivenBody.NOTHING
                    : GivenBody.upload(new RequestContent.CsvText(bytes));
        }
        if (body instanceof Iterable<?> rows) {
            return GivenBody.upload(new InventoryRows(operation).write(rows));
        }
        throw refused(
                "the body is a %s, allowed: a CSV file as text, bytes, stream or file, or a list"
                                .formatted(body.getClass().getName())
                        + " of rows",
                null);
    }

    private static byte[] bytes(Object body, Message message) {
        var exchange = message.getExchange();
        return exchange.getContext().getTypeConverter().convertTo(byte[].class, exchange, body);
    }

    private static boolean isText(Object body) {
        return body instanceof String
                || body instanceof byte[]
                || body instanceof InputStream
                || body instanceof Reader
                || body instanceof ByteBuffer;
    }

    private DiscogsRequestException refused(String reason, Throwable cause) {
        return new DiscogsRequestException(operation.uriName(), reason, cause);
    }
}
