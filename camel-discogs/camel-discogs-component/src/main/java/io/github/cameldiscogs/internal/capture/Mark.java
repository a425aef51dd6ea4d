/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

/**
 * An item that was read.
 *
 * @param index how many items stand before it in the list, oldest first
 * @param rank how many did before
 * @param page where it was read
 */
record Mark(int index, int rank, int page) {

    /** How many items were removed between this one and a later one. */
    int removedBefore(Mark later) {
        return later.rank - rank - (later.index - index);
    }

    boolean isNextTo(Mark later) {
        return later.index == index + 1;
    }
}
