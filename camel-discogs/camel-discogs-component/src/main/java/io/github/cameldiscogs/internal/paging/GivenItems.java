/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * The items that a walk has returned, in bounded memory: the most recent keys or, for items without
 * a key, the most recent pages, compared by whole items. A list without keys may have equal items,
 * so only pages that are read again are compared.
 */
final class GivenItems<T> {

    private final ListTraits traits;
    private final int mostPages;
    private final RecentKeys keys = new RecentKeys();
    private final Deque<List<T>> lastPages = new ArrayDeque<>();

    /**
     * @param mostPages the number of pages that may be read again
     */
    GivenItems(ListTraits traits, int mostPages) {
        this.traits = traits;
        this.mostPages = mostPages;
    }

    /** The items of the next page that were not returned yet. */
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

    /** The items of pages that were read again that were not returned yet. */
    List<T> missing(List<T> items) {
        if (hasKeys()) {
            return next(items);
        }
        var known = new ArrayList<T>();
        lastPages.forEach(known::addAll);
        return next(items.stream().filter(item -> !known.remove(item)).toList());
    }

    /** Whether any of these was returned before, so that no item between is missing. */
    boolean joins(List<T> items) {
        return hasKeys()
                ? items.stream().anyMatch(this::knows)
                : lastPages.stream().flatMap(Collection::stream).anyMatch(items::contains);
    }

    /** Whether an item of the next page was returned before. */
    boolean repeats(List<T> items) {
        return hasKeys() && joins(items);
    }

    /** Whether all items returned before come first: the list has shifted as a whole. */
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
