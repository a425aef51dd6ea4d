/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.github.cameldiscogs.internal.json.RecordCodec;
import io.github.cameldiscogs.internal.json.ScalarCodec;
import io.github.cameldiscogs.internal.json.ValueCodec;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pagination of a page. Unlike in other records, unreadable values are errors, since a
 * walk depends on them.
 */
final class PaginationReader {

    private PaginationReader() {}

    /**
     * The pagination at the parser's current token.
     *
     * @throws JsonMappingException if it is not an object, or one of its numbers cannot be read
     */
    static @Nullable Pagination read(JsonParser parser) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_NULL)) {
            return null;
        }
        if (!parser.isExpectedStartObjectToken()) {
            throw ValueCodec.mismatch(parser, "an object");
        }
        var codec = RecordCodec.of(Pagination.class);
        var pagination = (Pagination) codec.read(parser);
        for (var field : codec.fields()) {
            if (field.codec() == ScalarCodec.COUNT
                    && field.valueIn(pagination) == null
                    && pagination.otherFields().get(field.name()) != null) {
                var e =
                        MismatchedInputException.from(
                                parser, Integer.class, "no whole number can be read here");
                e.prependPath(Pagination.class, field.name());
                throw e;
            }
        }
        return pagination;
    }
}
