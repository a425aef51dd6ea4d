/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * The relation of artists, masters and releases as arithmetic, so that both directions work without
 * a table. Blocks of 64 release numbers share a main artist. Block n holds the versions of master n
 * first, followed by releases without a master.
 */
final class Discography {

    static final int BLOCK = 64;
    static final long MASTERS = 540_000;
    static final long RELEASES = MASTERS * BLOCK + BLOCK - 1;
    static final long ARTISTS = 16_000_000;
    static final long LABELS = 4_000_000;

    private static final int BUSY_ARTISTS = 4_000;
    private static final int OTHER_ARTISTS = 100_000;
    private static final int LABELS_OF_A_BLOCK = 4;
    private static final int BUSY_LABELS = 50_000;

    private final long seed;

    Discography(long seed) {
        this.seed = seed;
    }

    static long block(long release) {
        return release / BLOCK;
    }

    /** The number of versions of a master, at least one. */
    int versionCount(long master) {
        return 1 + new Draw(seed, Draw.Kind.MASTER, master).below(BLOCK);
    }

    boolean belongsToMaster(long release) {
        long master = block(release);
        return master > 0 && release % BLOCK < versionCount(master);
    }

    /** Numbers of all versions of a master, the main release first. */
    LongStream versions(long master) {
        return LongStream.range(master * BLOCK, master * BLOCK + versionCount(master));
    }

    /** Numbers of the releases of a block without a master. */
    LongStream loneReleases(long block) {
        int versions = block == 0 ? 1 : versionCount(block);
        return LongStream.range(block * BLOCK + versions, (block + 1) * BLOCK);
    }

    /** Even blocks belong to few artists, odd ones to many. */
    static long artist(long block) {
        long half = block / 2;
        return block % 2 == 0 ? 1 + half % BUSY_ARTISTS : 1 + BUSY_ARTISTS + half % OTHER_ARTISTS;
    }

    /** All blocks of an artist, in order of their numbers. */
    static List<Long> blocksOf(long artist) {
        boolean busy = artist <= BUSY_ARTISTS;
        long first = busy ? artist - 1 : artist - 1 - BUSY_ARTISTS;
        long step = busy ? BUSY_ARTISTS : OTHER_ARTISTS;
        var blocks = new ArrayList<Long>();
        if (first < step) {
            for (long half = first; half * 2 + (busy ? 0 : 1) <= MASTERS; half += step) {
                blocks.add(half * 2 + (busy ? 0 : 1));
            }
        }
        return blocks;
    }

    /** The guest artist on the master of a block. */
    static long guest(long block) {
        return artist(block + 1);
    }

    /**
     * The first release without a master of a block, if it has one: the guest appears there too.
     */
    OptionalLong appearance(long block) {
        return block == 0 ? OptionalLong.empty() : loneReleases(block).findFirst();
    }

    /** The blocks on whose masters an artist is a guest. */
    static List<Long> guestBlocksOf(long artist) {
        return blocksOf(artist).stream().map(block -> block - 1).filter(b -> b > 0).toList();
    }

    static long label(long release) {
        long lane = block(release) * LABELS_OF_A_BLOCK + release % LABELS_OF_A_BLOCK;
        return 1 + lane % BUSY_LABELS;
    }

    /** All releases of a label, in order of their numbers. */
    static LongStream releasesOf(long label) {
        if (label > BUSY_LABELS) {
            return LongStream.empty();
        }
        return LongStream.iterate(
                        label - 1,
                        lane -> lane / LABELS_OF_A_BLOCK <= MASTERS,
                        lane -> lane + BUSY_LABELS)
                .flatMap(
                        lane ->
                                LongStream.range(0, BLOCK / LABELS_OF_A_BLOCK)
                                        .map(
                                                i ->
                                                        lane / LABELS_OF_A_BLOCK * BLOCK
                                                                + lane % LABELS_OF_A_BLOCK
                                                                + i * LABELS_OF_A_BLOCK))
                .filter(release -> release > 0);
    }
}
