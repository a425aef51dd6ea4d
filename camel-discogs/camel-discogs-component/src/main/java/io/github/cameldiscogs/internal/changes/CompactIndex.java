/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.changes;

/**
 * Items whose keys are numbers, with the fingerprint and the position of each. An item takes 24
 * bytes, and about 5 to be found: a million take less than 32 MB, and no more while the index
 * grows.
 *
 * <p>Not safe for use by several threads.
 */
public final class CompactIndex {

    private static final int SMALLEST = 8;

    private final Slots slots = new Slots();

    /**
     * Where the items are: each stands at the place that follows from its key, or at the next that
     * was free. It holds the slot and one more; 0 is free.
     */
    private int[] places = new int[SMALLEST];

    /** How many items it has. */
    public int size() {
        return slots.size();
    }

    /**
     * The slot of an item, until the index is written to or put in order; negative when there is no
     * such item.
     *
     * @param key of the item
     */
    public int find(long key) {
        return places[placeOf(key)] - 1;
    }

    /** What was kept as the fingerprint of an item. */
    public long fingerprint(int slot) {
        return slots.fingerprint(slot);
    }

    /** What was kept as the position of an item. */
    public long position(int slot) {
        return slots.position(slot);
    }

    /** Keeps an item, in place of the one that has this key. */
    public void put(long key, long fingerprint, long position) {
        int slot = find(key);
        slots.set(slot < 0 ? add(key) : slot, key, fingerprint, position);
    }

    private int add(long key) {
        // One place stays free at least, which ends each search
        if (size() >= places.length - places.length / 8) {
            place(places.length + places.length / 8);
        }
        int slot = slots.add();
        places[placeOf(key)] = slot + 1;
        return slot;
    }

    /** Forgets an item, if there is one with this key. */
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

    /** Closes up, so that no search ends too early. */
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

    /** The place of an item, or the free one at which the search for it ends. */
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
        // Neighbouring numbers, and those that differ in a few bits, are scattered
        long mixed = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        return (int) ((mixed >>> 33) * places.length >>> 31);
    }

    /**
     * Gives each item its place anew. The old places are let go first: items are found by what
     * stands in the slots.
     */
    private void place(int room) {
        places = new int[0];
        places = new int[room];
        for (int slot = 0; slot < size(); slot++) {
            places[placeOf(slots.key(slot))] = slot + 1;
        }
    }

    /** All items as they are now, whatever is written afterwards, in the order of positions. */
    public Cursor inOrder() {
        if (slots.sort()) {
            place(places.length);
        }
        return new Cursor(slots.snapshot());
    }

    /** A way through items. It begins before the first. */
    public static final class Cursor {

        private final Slots slots;
        private int slot = -1;

        private Cursor(Slots slots) {
            this.slots = slots;
        }

        /**
         * Goes on to the next item.
         *
         * @return false when there is none
         */
        public boolean next() {
            slot++;
            return slot < slots.size();
        }

        /** The key of the item. */
        public long key() {
            return slots.key(slot);
        }

        /** The fingerprint of the item. */
        public long fingerprint() {
            return slots.fingerprint(slot);
        }

        /** The position of the item. */
        public long position() {
            return slots.position(slot);
        }
    }
}
