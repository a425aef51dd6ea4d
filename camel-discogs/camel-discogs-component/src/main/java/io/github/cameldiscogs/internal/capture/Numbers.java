/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import java.util.Arrays;

/** A growing array of numbers that is sorted when it is read. */
final class Numbers {

    private static final int SMALLEST = 16;

    private long[] numbers = new long[SMALLEST];
    private int size;
    private boolean isSorted = true;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + size / 2);
        }
        numbers[size++] = number;
        isSorted = false;
    }

    int size() {
        return size;
    }

    /** The number at this index in ascending order. */
    long get(int index) {
        sort();
        return numbers[index];
    }

    /** The index of the number in ascending order; negative if it is missing. */
    int indexOf(long number) {
        sort();
        return Arrays.binarySearch(numbers, 0, size, number);
    }

    /** Whether all numbers are distinct. */
    boolean areDifferent() {
        sort();
        for (int index = 1; index < size; index++) {
            if (numbers[index] == numbers[index - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Removes duplicates. */
    void removeDuplicates() {
        sort();
        int kept = 0;
        for (int index = 0; index < size; index++) {
            if (kept == 0 || numbers[index] != numbers[kept - 1]) {
                numbers[kept++] = numbers[index];
            }
        }
        size = kept;
    }

    private void sort() {
        if (!isSorted) {
            Arrays.sort(numbers, 0, size);
            isSorted = true;
        }
    }
}
