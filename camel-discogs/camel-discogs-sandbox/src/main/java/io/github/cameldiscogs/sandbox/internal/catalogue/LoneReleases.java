/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** All releases without a master in one list, by number; counted on first use. */
final class LoneReleases {

    private final Discography discography;
    private int @Nullable [] ends;

    LoneReleases(Discography discography) {
        this.discography = discography;
    }

    int count() {
        return ends()[ends().length - 1];
    }

    /** A part of the list. */
    LongStream part(int from, int length) {
        var found = Arrays.binarySearch(ends(), from);
        int block = found >= 0 ? found + 1 : -found - 1;
        int before = block == 0 ? 0 : ends()[block - 1];
        return LongStream.iterate(block, b -> b < ends().length, b -> b + 1)
                .flatMap(discography::loneReleases)
                .filter(release -> release > 0)
                .skip(from - before)
                .limit(length);
    }

    /** For each block, how many releases there are up to its end. */
    private synchronized int[] ends() {
        if (ends == null) {
            var counted = new int[(int) Discography.MASTERS + 1];
            for (int block = 0; block < counted.length; block++) {
                int before = block == 0 ? 0 : counted[block - 1];
                counted[block] = before + discography.loneCount(block);
            }
            ends = counted;
        }
        return ends;
    }
}
