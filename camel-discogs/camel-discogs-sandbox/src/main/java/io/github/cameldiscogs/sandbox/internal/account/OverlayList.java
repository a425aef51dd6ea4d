/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A list whose initial items are computed on demand and which stores only changes. An item keeps
 * its index when others are removed, while its rank among the remaining items changes. Not
 * thread-safe.
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

    /** Increases with each change of the list. */
    long version() {
        return version;
    }

    /** The number of remaining items. */
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

    /** Adds at the end and returns the index. */
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

    /** The index of the item at a rank among the remaining ones. */
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

    /** The number of remaining items up to and including this index. */
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
