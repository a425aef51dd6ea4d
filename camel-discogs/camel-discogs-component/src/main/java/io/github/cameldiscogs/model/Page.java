/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One page of a list. Its JSON is equal to what came: pagination, the items under their key, and
 * all else. It is read with {@link DiscogsJson#readPage}, because the JSON alone does not say which
 * of its fields is the list. Source: Discogs API, Pagination.
 *
 * @param <T> a record, a Map, or String for items as JSON text
 * @param pagination where the page stands; null for lists that come whole, such as folders
 * @param listKey name of the field that holds the items, for example {@code releases}
 * @param items never null; an item that came as something else than an object is null
 * @param otherFields all else, such as {@code filters} and {@code filter_facets} of a master's
 *     versions, and the list as it came where an item of it is no object; see {@link
 *     DiscogsRecord#otherFields()}
 */
@JsonSerialize(using = PageSerializer.class)
public record Page<T>(
        Pagination pagination, String listKey, List<T> items, Map<String, Object> otherFields)
        implements DiscogsRecord {

    public Page {
        Objects.requireNonNull(listKey, "listKey");
        items = UnmodifiableCopy.of(Objects.requireNonNull(items, "items"));
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
