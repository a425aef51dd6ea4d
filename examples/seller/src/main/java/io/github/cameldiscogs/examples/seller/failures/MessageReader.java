/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.failures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Locale;

/**
 * Reads messages that are JSON. What is refused is refused in words of its own: those of Jackson
 * hold a part of the message.
 */
public final class MessageReader {

    private final ObjectMapper mapper =
            new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    /**
     * @throws RefusedException if this is not the JSON of that type, in words for a person
     */
    public <T> T read(String json, Class<T> type) {
        var name = type.getSimpleName().toLowerCase(Locale.ROOT);
        try {
            var value = mapper.readValue(json, type);
            if (value != null) {
                return value;
            }
        } catch (UnrecognizedPropertyException e) {
            throw new RefusedException(
                    "no field of %s is named %s, only %s"
                            .formatted(name, e.getPropertyName(), e.getKnownPropertyIds()));
        } catch (JsonProcessingException e) {
            throw new RefusedException("this is not the JSON of " + name);
        }
        throw new RefusedException("this is not the JSON of " + name);
    }

    /**
     * @throws RefusedException if a field has no value
     */
    public static void require(Object value, String field) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new RefusedException("the field " + field + " is missing");
        }
    }
}
