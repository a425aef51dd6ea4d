/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.paging;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * The items of a list. As text, bytes, stream or reader, and for Jackson, they are one JSON array.
 *
 * @param <T> a record, a Map, or String for items as JSON text
 */
@JsonSerialize(using = ItemsSerializer.class)
public sealed interface Items<T> extends Iterable<T> permits DiscogsItems, ItemList {}
