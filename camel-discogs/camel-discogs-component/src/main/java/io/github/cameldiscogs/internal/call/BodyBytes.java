/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.call;

import io.github.cameldiscogs.internal.operation.CamelValues;
import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.StreamCache;
import org.apache.camel.TypeConversionException;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body with a text or a file, and leaves it readable. Text is encoded as UTF-8, whatever
 * the charset of the exchange, which describes how bytes were decoded.
 */
final class BodyBytes {

    private static final String PROPERTY = "CamelDiscogsReadStream";

    private BodyBytes() {}

    /**
     * A stream that was read to its end. A redelivery has the same stream object.
     *
     * @param bytes its content; null if reading failed, so that a part is not taken for all of it
     */
    private record ReadStream(Object stream, byte @Nullable [] bytes) {

        byte[] required() {
            if (bytes == null) {
                throw new TypeConversionException(
                        stream, byte[].class, new IllegalStateException("it broke off before"));
            }
            return bytes;
        }
    }

    static boolean areIn(Object body) {
        return isCharacters(body)
                || body instanceof byte[]
                || body instanceof InputStream
                || body instanceof ByteBuffer
                || body instanceof File;
    }

    private static boolean isCharacters(Object body) {
        return body instanceof CharSequence || body instanceof char[] || body instanceof Reader;
    }

    /**
     * @param body the body of the message, or its unwrapped value
     */
    static byte[] of(Object body, Message message) throws NoTypeConversionAvailableException {
        var exchange = message.getExchange();
        if (body instanceof StreamCache cache) {
            return CamelValues.fromStart(cache, () -> converted(body, exchange));
        }
        if (body instanceof ByteBuffer buffer) {
            return CamelValues.bytes(buffer);
        }
        return CamelValues.isReadOnce(body) ? once(body, message) : converted(body, exchange);
    }

    private static byte[] once(Object stream, Message message)
            throws NoTypeConversionAvailableException {
        var bytes = read(stream, message.getExchange()).required();
        // An error handler needs the body, too
        if (message.getBody() == stream) {
            message.setBody(
                    stream instanceof Reader
                            ? new ReaderCache(new String(bytes, StandardCharsets.UTF_8))
                            : new InputStreamCache(bytes));
        }
        return bytes;
    }

    private static ReadStream read(Object stream, Exchange exchange)
            throws NoTypeConversionAvailableException {
        var before = exchange.getProperty(PROPERTY, ReadStream.class);
        if (before != null && before.stream() == stream) {
            return before;
        }
        exchange.setProperty(PROPERTY, new ReadStream(stream, null));
        var read = new ReadStream(stream, converted(stream, exchange));
        exchange.setProperty(PROPERTY, read);
        return read;
    }

    private static byte[] converted(Object body, Exchange exchange)
            throws NoTypeConversionAvailableException {
        var converter = exchange.getContext().getTypeConverter();
        return isCharacters(body)
                ? converter
                        .mandatoryConvertTo(String.class, exchange, body)
                        .getBytes(StandardCharsets.UTF_8)
                : converter.mandatoryConvertTo(byte[].class, exchange, body);
    }
}
