/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

/** A permutation of the numbers below a size. */
final class Shuffle {

    private final int size;
    private final long stride;
    private final long start;

    Shuffle(int size, long seed) {
        this.size = size;
        this.stride = coprime(size);
        this.start = Math.floorMod(Draw.mix(seed, size), (long) size);
    }

    int size() {
        return size;
    }

    /** The place of a number; numbers from the size on start again. */
    int place(long number) {
        return (int) ((number % size * stride + start) % size);
    }

    private static int coprime(int size) {
        int stride = Math.max(1, (int) (size * 0.381966));
        while (greatestCommonDivisor(stride, size) != 1) {
            stride++;
        }
        return stride;
    }

    private static int greatestCommonDivisor(int one, int other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }
}
