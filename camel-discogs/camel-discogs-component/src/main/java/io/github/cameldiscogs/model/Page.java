/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Its JSON is equal to the page received: pagination, the items under their
 * key, and all other fields. Read it with {@link #read}, because the JSON alone does not tell which
 * field is the list. Source: Discogs API, Pagination.
 *
 * @param <T> a record, a Map, or String for items as JSON text
 * @param pagination the position of the page; null for lists without pages, such as folders
 * @param listKey name of the field that holds the items, for example {@code releases}
 * @param items never null; an item that is not a JSON object is null
 * @param otherFields all other fields, such as {@code filters} and {@code filter_facets} of a
 *     master's versions, and the original list if an item of it is not an object; see {@link
 *     DiscogsRecord#otherFields()}
 */
@JsonDeserialize(using = PageDeserializer.class)
@JsonSerialize(using = PageSerializer.class)
public record Page<T>(
        @Nullable Pagination pagination,
        String listKey,
        List<@Nullable T> items,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Page {
        Objects.requireNonNull(listKey, "listKey");
        items = UnmodifiableCopy.of(Objects.requireNonNull(items, "items"));
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }

    /**
     * Reads one page of a list. An item that is not an object becomes null, and the original list
     * is kept in the other fields of the page, under its key.
     *
     * @param json the page
     * @param listKey name of the field that holds the items, for example {@code releases}
     * @param itemType a record, {@code Map.class}, {@code String.class} for each item's original
     *     JSON, or {@code Void.class} to skip the items
     * @throws JsonProcessingException if it is not a JSON object, or the list is missing, or the
     *     pagination cannot be read
     */
    public static <T> Page<T> read(byte[] json, String listKey, Class<? extends T> itemType)
            throws IOException {
        return PageReader.read(json, listKey, itemType);
    }
}
