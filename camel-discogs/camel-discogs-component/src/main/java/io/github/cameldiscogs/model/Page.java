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
 * One page of a list. Its JSON is equal to what came: pagination, the items under their key, and
 * all else. It is read with {@link #read}, because the JSON alone does not say which of its fields
 * is the list. Source: Discogs API, Pagination.
 *
 * @param <T> a record, a Map, or String for items as JSON text
 * @param pagination where the page stands; null for lists that come whole, such as folders
 * @param listKey name of the field that holds the items, for example {@code releases}
 * @param items never null; an item that came as something else than an object is null
 * @param otherFields all else, such as {@code filters} and {@code filter_facets} of a master's
 *     versions, and the list as it came where an item of it is no object; see {@link
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
     * Reads one page of a list. An item that is no object is null, and the list as it came is then
     * in the other fields of the page, under its key.
     *
     * @param json the page as it came
     * @param listKey name of the field that holds the items, for example {@code releases}
     * @param itemType a record, {@code Map.class}, {@code String.class} for each item's JSON as it
     *     came, or {@code Void.class} to keep none
     * @throws JsonProcessingException if it is no JSON object, or the list is missing, or the
     *     pagination cannot be read
     */
    public static <T> Page<T> read(byte[] json, String listKey, Class<? extends T> itemType)
            throws IOException {
        return PageReader.read(json, listKey, itemType);
    }
}
