/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one page.
 *
 * @param listKey name of the field that holds the items
 */
record PageReader<T>(String listKey, ItemReader<T> itemReader) {

    static final String PAGINATION = "pagination";

    /** Reads the item that starts at the parser's current token, which is not null. */
    interface ItemReader<T> {
        T read(JsonParser parser) throws IOException;
    }

    Page<T> read(JsonParser parser) throws IOException {
        parser.nextToken();
        if (!parser.isExpectedStartObjectToken()) {
            throw ValueFormat.mismatch(parser, "a page");
        }
        Pagination pagination = null;
        List<T> items = null;
        Map<String, Object> otherFields = new LinkedHashMap<>();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            try {
                if (name.equals(listKey)) {
                    items = readItems(parser);
                } else if (name.equals(PAGINATION) && !parser.hasToken(JsonToken.VALUE_NULL)) {
                    pagination = (Pagination) RecordFormat.of(Pagination.class).read(parser);
                } else {
                    otherFields.put(name, AnyFormat.INSTANCE.readNullable(parser));
                }
            } catch (JsonMappingException e) {
                e.prependPath(Page.class, name);
                throw e;
            }
        }
        if (items == null) {
            throw MismatchedInputException.from(
                    parser,
                    Page.class,
                    "the list '"
                            + listKey
                            + "' is missing, other fields are "
                            + otherFields.keySet());
        }
        return new Page<>(pagination, listKey, items, otherFields);
    }

    private List<T> readItems(JsonParser parser) throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            throw ValueFormat.mismatch(parser, "a list");
        }
        var items = new ArrayList<T>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            try {
                items.add(parser.hasToken(JsonToken.VALUE_NULL) ? null : itemReader.read(parser));
            } catch (JsonMappingException e) {
                e.prependPath(items, items.size());
                throw e;
            }
        }
        return items;
    }
}
