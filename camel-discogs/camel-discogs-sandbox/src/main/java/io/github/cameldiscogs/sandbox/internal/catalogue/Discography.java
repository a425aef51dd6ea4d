/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.ArrayList;
import java.util.List;
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
    static final int BUSY_ARTISTS = 4_000;
    static final int OTHER_ARTISTS = 106_000;
    static final int ARTISTS = BUSY_ARTISTS + OTHER_ARTISTS;
    static final int LABELS = 50_000;
    static final int LABELS_OF_A_BLOCK = 4;

    /** No release up to this number was deleted. */
    private static final int UNBROKEN = 2_000;

    private static final int DELETED = 7;
    private static final int SELF_RELEASED = 27;
    private static final int SELF_RELEASED_STEP = 32;

    private final long seed;

    Discography(long seed) {
        this.seed = seed;
    }

    static long block(long release) {
        return release / BLOCK;
    }

    /** The number of versions of a master, at least one. */
    int versionCount(long master) {
        var made = Showpieces.versions(master);
        return made != null ? made : 1 + new Draw(seed, Draw.Kind.MASTER, master).below(BLOCK);
    }

    boolean belongsToMaster(long release) {
        long master = block(release);
        return master > 0 && release % BLOCK < versionCount(master);
    }

    /**
     * Whether there is a release with that number; about one of seven was deleted, but no main
     * release.
     */
    static boolean exists(long release) {
        return release >= 1
                && release <= RELEASES
                && (release <= UNBROKEN
                        || release % BLOCK == 0
                        || Showpieces.isRelease(release)
                        || Math.floorMod(Draw.mix(DELETED, release), DELETED) != 0);
    }

    /** Numbers of all existing releases of a block. */
    static LongStream releasesIn(long block) {
        return LongStream.range(block * BLOCK, (block + 1) * BLOCK).filter(Discography::exists);
    }

    /** Numbers of all versions of a master, the main release first. */
    LongStream versions(long master) {
        return LongStream.range(master * BLOCK, master * BLOCK + versionCount(master))
                .filter(Discography::exists);
    }

    /** Numbers of the releases of a block without a master. */
    LongStream loneReleases(long block) {
        int versions = block == 0 ? 1 : versionCount(block);
        return LongStream.range(block * BLOCK + versions, (block + 1) * BLOCK)
                .filter(Discography::exists);
    }

    /** How many releases of a block have no master. */
    int loneCount(long block) {
        int count = 0;
        int versions = block == 0 ? 1 : versionCount(block);
        for (long release = block * BLOCK + versions; release < (block + 1) * BLOCK; release++) {
            count += exists(release) ? 1 : 0;
        }
        return count;
    }

    /** Even blocks belong to few artists, odd ones to many. */
    static long artist(long block) {
        long half = block / 2;
        return block % 2 == 0 ? 1 + half % BUSY_ARTISTS : 1 + BUSY_ARTISTS + half % OTHER_ARTISTS;
    }

    /** All blocks of an artist, in order of their numbers. */
    static List<Long> blocksOf(long artist) {
        return blocksOf(artist, MASTERS);
    }

    /** The blocks of an artist up to a number; those beyond the last master are empty. */
    static List<Long> blocksOf(long artist, long last) {
        boolean busy = artist <= BUSY_ARTISTS;
        long first = busy ? artist - 1 : artist - 1 - BUSY_ARTISTS;
        long step = busy ? BUSY_ARTISTS : OTHER_ARTISTS;
        var blocks = new ArrayList<Long>();
        if (first < step) {
            for (long half = first; half * 2 + (busy ? 0 : 1) <= last; half += step) {
                blocks.add(half * 2 + (busy ? 0 : 1));
            }
        }
        return blocks;
    }

    static long label(long release) {
        int number = (int) (release % LABELS_OF_A_BLOCK);
        if (release == Showpieces.FIRST_RELEASE) {
            return Showpieces.FIRST_LABEL;
        }
        if (release % SELF_RELEASED_STEP == SELF_RELEASED) {
            return Names.NOT_ON_LABEL;
        }
        boolean ofCompany = number == LABELS_OF_A_BLOCK - 1;
        long lane =
                block(release) * LABELS_OF_A_BLOCK
                        + (ofCompany ? release / LABELS_OF_A_BLOCK % number : number);
        return 1 + lane % LABELS;
    }

    /** The releases of a label, in order of their numbers; without those that it did not issue. */
    static LongStream releasesOf(long label) {
        return LongStream.iterate(
                        (label - 1) / LABELS_OF_A_BLOCK,
                        block -> block <= MASTERS,
                        block -> block + LABELS / LABELS_OF_A_BLOCK)
                .flatMap(Discography::releasesIn)
                .filter(release -> label(release) == label);
    }
}
