/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * Knows which items a walk has given, in bounded memory: those with a key by the last keys, those
 * without by the last pages, whose items are compared as a whole. A list of the latter kind may
 * have the same item twice, so there only what is read again is compared.
 */
final class GivenItems<T> {

    private final ListTraits traits;
    private final int mostPages;
    private final RecentKeys keys = new RecentKeys();
    private final Deque<List<T>> lastPages = new ArrayDeque<>();

    /**
     * @param mostPages how many pages may be read again
     */
    GivenItems(ListTraits traits, int mostPages) {
        this.traits = traits;
        this.mostPages = mostPages;
    }

    /** The items of the next page that are to be given. */
    List<T> next(List<T> items) {
        if (hasKeys()) {
            return items.stream().filter(this::add).toList();
        }
        lastPages.addLast(items);
        if (lastPages.size() > mostPages) {
            lastPages.removeFirst();
        }
        return items;
    }

    /** The items of pages that were read again which are still to be given. */
    List<T> missing(List<T> items) {
        if (hasKeys()) {
            return next(items);
        }
        var known = new ArrayList<T>();
        lastPages.forEach(known::addAll);
        return next(items.stream().filter(item -> !known.remove(item)).toList());
    }

    /** Whether any of these was given, so that nothing between it and the others is missing. */
    boolean joins(List<T> items) {
        return hasKeys()
                ? items.stream().anyMatch(this::knows)
                : lastPages.stream().flatMap(Collection::stream).anyMatch(items::contains);
    }

    /** Whether an item of the next page was given before. */
    boolean repeats(List<T> items) {
        return hasKeys() && joins(items);
    }

    /** Whether those that were given before all come first: the list has moved on as a whole. */
    boolean repeatsAtStart(List<T> items) {
        return !hasKeys() || items.stream().dropWhile(this::knows).noneMatch(this::knows);
    }

    private boolean hasKeys() {
        return traits.itemKey() != null;
    }

    private boolean knows(T item) {
        return keys.has(traits.key(item));
    }

    private boolean add(T item) {
        var key = traits.key(item);
        if (key == null) {
            return true;
        }
        if (keys.has(key)) {
            return false;
        }
        if (keys.isFull()) {
            keys.age();
        }
        keys.add(key);
        return true;
    }
}
