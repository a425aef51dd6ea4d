/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.items;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cameldiscogs.internal.json.ItemsSerializer;

/**
 * The items of a list: {@link DiscogsItems} for a list in pages, a {@link java.util.List} for one
 * without. As text, bytes, stream or reader, and for Jackson, they are one JSON array.
 *
 * @param <T> a record, a Map, or String for items as JSON text
 */
@JsonSerialize(using = ItemsSerializer.class)
public interface Items<T> extends Iterable<T> {}
