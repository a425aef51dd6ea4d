/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.changes;

/**
 * A hash index of items with numeric keys, with the fingerprint and the position of each. An item
 * takes 24 bytes, plus about 5 for the hash table: a million items take less than 32 MB, also while
 * the index grows.
 *
 * <p>Not thread-safe.
 */
public final class CompactIndex {

    private static final int SMALLEST = 8;

    private final Slots slots = new Slots();

    /** The hash table, with linear probing. An entry is the slot plus 1; 0 is free. */
    private int[] places = new int[SMALLEST];

    /** The number of items. */
    public int size() {
        return slots.size();
    }

    /**
     * Finds the slot of an item. A slot is valid until the next write or call of {@link #inOrder}.
     *
     * @return negative if there is no such item
     */
    public int find(long key) {
        return places[placeOf(key)] - 1;
    }

    public long fingerprint(int slot) {
        return slots.fingerprint(slot);
    }

    public long position(int slot) {
        return slots.position(slot);
    }

    /** Stores an item and replaces an earlier one with the same key. */
    public void put(long key, long fingerprint, long position) {
        int slot = find(key);
        slots.set(slot < 0 ? add(key) : slot, key, fingerprint, position);
    }

    private int add(long key) {
        // At least one place stays free, because a search ends at a free place
        if (size() >= places.length - places.length / 8) {
            place(places.length + places.length / 8);
        }
        int slot = slots.add();
        places[placeOf(key)] = slot + 1;
        return slot;
    }

    /** Removes the item with this key, if there is one. */
    public void remove(long key) {
        int place = placeOf(key);
        int slot = places[place] - 1;
        if (slot < 0) {
            return;
        }
        free(place);
        int last = size() - 1;
        if (slot != last) {
            places[placeOf(slots.key(last))] = slot + 1;
            slots.copy(last, slot);
        }
        slots.removeLast();
        if (places.length > SMALLEST && size() < places.length / 2) {
            place(Math.max(SMALLEST, size() + size() / 4));
        }
    }

    /**
     * Frees a place and moves later entries up, so that a search does not end at the gap before it
     * reaches them.
     */
    private void free(int place) {
        int hole = place;
        for (int next = after(hole); places[next] != 0; next = after(next)) {
            int home = home(slots.key(places[next] - 1));
            if (distance(home, next) >= distance(hole, next)) {
                places[hole] = places[next];
                hole = next;
            }
        }
        places[hole] = 0;
    }

    private int distance(int from, int to) {
        return from <= to ? to - from : to - from + places.length;
    }

    /** The place of an item, or the free place where the search for it ends. */
    private int placeOf(long key) {
        int place = home(key);
        while (places[place] != 0 && slots.key(places[place] - 1) != key) {
            place = after(place);
        }
        return place;
    }

    private int after(int place) {
        return place + 1 == places.length ? 0 : place + 1;
    }

    private int home(long key) {
        // Scatters consecutive numbers and numbers that differ in a few bits
        long mixed = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        return (int) ((mixed >>> 33) * places.length >>> 31);
    }

    /** Rebuilds the hash table from the slots. The old table is released first, to save memory. */
    private void place(int room) {
        places = new int[0];
        places = new int[room];
        for (int slot = 0; slot < size(); slot++) {
            places[placeOf(slots.key(slot))] = slot + 1;
        }
    }

    /** A snapshot of all items, ordered by position and independent of later writes. */
    public Cursor inOrder() {
        if (slots.sort()) {
            place(places.length);
        }
        return new Cursor(slots.snapshot());
    }

    /** A cursor over the items. It starts before the first. */
    public static final class Cursor {

        private final Slots slots;
        private int slot = -1;

        private Cursor(Slots slots) {
            this.slots = slots;
        }

        /**
         * Moves to the next item.
         *
         * @return false when there is none
         */
        public boolean next() {
            slot++;
            return slot < slots.size();
        }

        public long key() {
            return slots.key(slot);
        }

        public long fingerprint() {
            return slots.fingerprint(slot);
        }

        public long position() {
            return slots.position(slot);
        }
    }
}
