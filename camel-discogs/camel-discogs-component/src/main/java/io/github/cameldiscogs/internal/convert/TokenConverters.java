/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.convert;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameldiscogs.auth.DiscogsToken;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;

/**
 * Camel type converters from tokens to their JSON, as text, bytes (UTF-8), stream or reader, and to
 * Maps. These serve to store the token, so each contains the secret.
 */
@Converter(generateLoader = true)
public final class TokenConverters {

    private TokenConverters() {}

    /** The JSON; in a step that logs, a text without secrets. */
    @Converter
    public static String toJson(DiscogsToken token, Exchange exchange)
            throws JsonProcessingException {
        return LogStep.isOf(exchange) ? token.toString() : DiscogsJson.write(token);
    }

    @Converter
    public static byte[] toBytes(DiscogsToken token) throws JsonProcessingException {
        return DiscogsJson.writeBytes(token);
    }

    @Converter
    public static InputStream toInputStream(DiscogsToken token) throws JsonProcessingException {
        return new ByteArrayInputStream(toBytes(token));
    }

    @Converter
    public static Reader toReader(DiscogsToken token) throws JsonProcessingException {
        return new StringReader(DiscogsJson.write(token));
    }

    @Converter
    public static Map<String, Object> toMap(DiscogsToken token) {
        return DiscogsJson.fields(token);
    }
}
