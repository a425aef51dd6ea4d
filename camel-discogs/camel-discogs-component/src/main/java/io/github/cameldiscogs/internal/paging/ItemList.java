/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.items.Items;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * A modifiable list in memory: an answer without pages, or all items of a {@link DiscogsItems}.
 *
 * @param <T> a record, a Map, or String for items as JSON text
 */
public final class ItemList<T> extends AbstractList<T> implements Items<T>, RandomAccess {

    private final List<T> items = new ArrayList<>();

    public static <T> ItemList<T> of(Iterable<? extends T> items) {
        var list = new ItemList<T>();
        items.forEach(list.items::add);
        return list;
    }

    @Override
    public T get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public T set(int index, T item) {
        return items.set(index, item);
    }

    @Override
    public void add(int index, T item) {
        items.add(index, item);
    }

    @Override
    public T remove(int index) {
        return items.remove(index);
    }
}
