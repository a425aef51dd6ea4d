/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A list whose first items are computed when they are asked for and of which only the changes are
 * kept. An item keeps its index for good, also when others are removed; its rank among the items
 * that are left changes. Not safe for use by several threads.
 */
final class OverlayList<T> {

    private final int generatedCount;
    private final IntFunction<T> generator;
    private final Map<Integer, T> changed = new HashMap<>();
    private final List<T> added = new ArrayList<>();
    private int[] removed = new int[0];
    private int removedCount;
    private long version;

    OverlayList(int generatedCount, IntFunction<T> generator) {
        this.generatedCount = generatedCount;
        this.generator = generator;
    }

    /** Changes whenever anything in this list changes. */
    long version() {
        return version;
    }

    /** Number of items that are left. */
    int size() {
        return end() - removedCount;
    }

    /** One more than the highest index ever given. */
    int end() {
        return generatedCount + added.size();
    }

    boolean contains(int index) {
        return index >= 0
                && index < end()
                && Arrays.binarySearch(removed, 0, removedCount, index) < 0;
    }

    T get(int index) {
        var replacement = changed.get(index);
        if (replacement != null) {
            return replacement;
        }
        return index < generatedCount ? generator.apply(index) : added.get(index - generatedCount);
    }

    void set(int index, T item) {
        version++;
        if (index < generatedCount) {
            changed.put(index, item);
        } else {
            added.set(index - generatedCount, item);
        }
    }

    /** Adds at the end and gives the index. */
    int add(T item) {
        version++;
        added.add(item);
        return end() - 1;
    }

    boolean remove(int index) {
        int found = Arrays.binarySearch(removed, 0, removedCount, index);
        if (found >= 0 || index < 0 || index >= end()) {
            return false;
        }
        version++;
        insertRemoved(-found - 1, index);
        changed.remove(index);
        if (index >= generatedCount) {
            added.set(index - generatedCount, null);
        }
        return true;
    }

    /** The index of the item that has so many items left before it. */
    int indexOfRank(int rank) {
        int low = rank;
        int high = rank + removedCount;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (leftUpTo(middle) > rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** How many items are left among those up to and with this index. */
    private int leftUpTo(int index) {
        int found = Arrays.binarySearch(removed, 0, removedCount, index);
        int removedUpTo = found >= 0 ? found + 1 : -found - 1;
        return index + 1 - removedUpTo;
    }

    private void insertRemoved(int at, int index) {
        if (removedCount == removed.length) {
            removed = Arrays.copyOf(removed, Math.max(16, removedCount * 2));
        }
        System.arraycopy(removed, at, removed, at + 1, removedCount - at);
        removed[at] = index;
        removedCount++;
    }
}
