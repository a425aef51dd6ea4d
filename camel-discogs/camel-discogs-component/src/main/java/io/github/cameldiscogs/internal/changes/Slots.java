/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.changes;

import java.util.ArrayList;
import java.util.List;

/**
 * A compact table with three numbers per row (key, fingerprint, position): 24 bytes a row. The rows
 * are in chunks of a fixed size, so that a growing table does not copy a large array.
 */
final class Slots {

    private static final int ROWS = 256;
    private static final int KEY = 0;
    private static final int FINGERPRINT = 1;
    private static final int POSITION = 2;
    private static final int WIDTH = 3;

    private final List<Chunk> chunks;
    private int size;

    Slots() {
        this(new ArrayList<>(), 0);
    }

    private Slots(List<Chunk> chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    private static final class Chunk {

        private final long[] numbers;

        /** Whether a snapshot uses the chunk, too: it must then be copied before a write. */
        private boolean shared;

        private Chunk(long[] numbers) {
            this.numbers = numbers;
        }
    }

    int size() {
        return size;
    }

    long key(int slot) {
        return number(slot, KEY);
    }

    long fingerprint(int slot) {
        return number(slot, FINGERPRINT);
    }

    long position(int slot) {
        return number(slot, POSITION);
    }

    private long number(int slot, int column) {
        return chunks.get(slot / ROWS).numbers[slot % ROWS * WIDTH + column];
    }

    /** Adds a row at the end and returns its slot. */
    int add() {
        if (size == chunks.size() * ROWS) {
            chunks.add(new Chunk(new long[ROWS * WIDTH]));
        }
        return size++;
    }

    void set(int slot, long key, long fingerprint, long position) {
        var numbers = writable(slot / ROWS);
        int start = slot % ROWS * WIDTH;
        numbers[start + KEY] = key;
        numbers[start + FINGERPRINT] = fingerprint;
        numbers[start + POSITION] = position;
    }

    private long[] writable(int index) {
        var chunk = chunks.get(index);
        if (chunk.shared) {
            chunk = new Chunk(chunk.numbers.clone());
            chunks.set(index, chunk);
        }
        return chunk.numbers;
    }

    void copy(int from, int to) {
        set(to, key(from), fingerprint(from), position(from));
    }

    /** Removes the last row. */
    void removeLast() {
        size--;
        if (size == (chunks.size() - 1) * ROWS) {
            chunks.remove(chunks.size() - 1);
        }
    }

    /**
     * Sorts the rows by position and, at the same position, by key. Uses Shell sort, because it
     * needs no extra memory and is fast on rows that are nearly sorted.
     *
     * @return false when they were sorted already
     */
    boolean sort() {
        if (isSorted()) {
            return false;
        }
        for (int gap = firstGap(); gap > 0; gap = smaller(gap)) {
            sort(gap);
        }
        return true;
    }

    private boolean isSorted() {
        for (int slot = 1; slot < size; slot++) {
            if (isAfter(slot - 1, position(slot), key(slot))) {
                return false;
            }
        }
        return true;
    }

    private int firstGap() {
        int gap = 1;
        while (smaller(size) > gap) {
            gap = (int) (gap * 9L / 4 + 1);
        }
        return gap;
    }

    private static int smaller(int gap) {
        return (int) (gap * 4L / 9);
    }

    private void sort(int gap) {
        for (int slot = gap; slot < size; slot++) {
            long key = key(slot);
            long fingerprint = fingerprint(slot);
            long position = position(slot);
            int place = slot;
            while (place >= gap && isAfter(place - gap, position, key)) {
                copy(place - gap, place);
                place -= gap;
            }
            if (place != slot) {
                set(place, key, fingerprint, position);
            }
        }
    }

    private boolean isAfter(int slot, long position, long key) {
        long own = position(slot);
        return own > position || own == position && key(slot) > key;
    }

    /** A snapshot of the rows, independent of later writes. */
    Slots snapshot() {
        chunks.forEach(chunk -> chunk.shared = true);
        return new Slots(List.copyOf(chunks), size);
    }
}
