/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import java.util.Arrays;

/** Many numbers in little memory. */
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

    /** In ascending order. */
    long get(int index) {
        sort();
        return numbers[index];
    }

    /** Where the number is in ascending order; negative if it is not there. */
    int indexOf(long number) {
        sort();
        return Arrays.binarySearch(numbers, 0, size, number);
    }

    /** Whether no two are the same. */
    boolean areDifferent() {
        sort();
        for (int index = 1; index < size; index++) {
            if (numbers[index] == numbers[index - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Leaves one of each that are the same. */
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
