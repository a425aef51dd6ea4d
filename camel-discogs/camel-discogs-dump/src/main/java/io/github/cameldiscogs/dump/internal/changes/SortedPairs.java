/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.changes;

import java.nio.LongBuffer;

/** Pairs of a key and a value in a buffer, sorted by their keys, without memory of its own. */
final class SortedPairs {

    private final LongBuffer pairs;
    private final int size;

    /**
     * @param pairs key, value, key, value and so on, in any order
     */
    SortedPairs(LongBuffer pairs) {
        this.pairs = pairs;
        this.size = pairs.limit() / 2;
        if (!isSorted()) {
            sort();
        }
    }

    int size() {
        return size;
    }

    long key(int index) {
        return pairs.get(2 * index);
    }

    long value(int index) {
        return pairs.get(2 * index + 1);
    }

    /** Where the key is; negative if it is not there. */
    int find(long key) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var found = key(middle);
            if (found == key) {
                return middle;
            }
            if (found < key) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private boolean isSorted() {
        for (int i = 1; i < size; i++) {
            if (key(i - 1) > key(i)) {
                return false;
            }
        }
        return true;
    }

    /** Heapsort, which has no bad case and works in place. */
    private void sort() {
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i, size);
        }
        for (int end = size - 1; end > 0; end--) {
            swap(0, end);
            sink(0, end);
        }
    }

    private void sink(int from, int end) {
        int parent = from;
        for (int child = 2 * parent + 1; child < end; child = 2 * parent + 1) {
            if (child + 1 < end && key(child) < key(child + 1)) {
                child++;
            }
            if (key(parent) >= key(child)) {
                return;
            }
            swap(parent, child);
            parent = child;
        }
    }

    private void swap(int one, int other) {
        var key = key(one);
        var value = value(one);
        pairs.put(2 * one, key(other)).put(2 * one + 1, value(other));
        pairs.put(2 * other, key).put(2 * other + 1, value);
    }
}
