/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

/**
 * An item that was read, with its place in the list.
 *
 * @param index the number of items before it in the list now, sorted from the oldest
 * @param rank the number of items before it in the stored state of the list
 * @param page the page on which it was read
 */
record Mark(int index, int rank, int page) {

    /** How many items were removed between this item and a later one. */
    int removedBefore(Mark later) {
        return later.rank - rank - (later.index - index);
    }

    boolean isNextTo(Mark later) {
        return later.index == index + 1;
    }
}
