/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.List;

/**
 * Pseudo-random numbers that depend only on a seed, a kind of object and its number, so that an
 * object can be generated again at any time (the generator is SplitMix64).
 */
public final class Draw {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /** The sum of that many even numbers has a standard deviation of 1. */
    private static final int UNIFORMS = 12;

    private long state;

    public Draw(long seed, Kind kind, long id) {
        this.state = mix(seed * 31 + kind.ordinal(), id);
    }

    /** For the objects of an account, which are numbered per account. */
    public static Draw ofAccount(long seed, int ordinal, Kind kind, long index) {
        return new Draw(mix(seed, ordinal), kind, index);
    }

    /** The purpose of the numbers, so that two kinds with the same number differ. */
    public enum Kind {
        WORK,
        PRESSING,
        RELEASE_DETAILS,
        TRACKLIST,
        ARTIST,
        LABEL,
        MASTER,
        MASTER_DETAILS,
        MARKET,
        POPULARITY,
        RATING,
        ACCOUNT,
        COLLECTION,
        WANTLIST,
        LISTING,
        ORDER,
        LIST,
        ARTIST_PICTURES,
        LABEL_PICTURES,
        SCENE,
        PERFORMER,
        OUTLINE,
        CREDIT,
        COMPANY,
        USER,
        COMPANY_DETAILS,
        IDENTIFIER,
        CONTRIBUTORS
    }

    /** Hashes two numbers into one. */
    static long mix(long one, long other) {
        return scramble(scramble(one + GOLDEN_GAMMA) ^ (other * GOLDEN_GAMMA));
    }

    public long next() {
        state += GOLDEN_GAMMA;
        return scramble(state);
    }

    /** From 0 to one below the bound. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(next() >>> 1, bound);
    }

    /** From 0 to one below the bound. */
    public long below(long bound) {
        return (next() >>> 1) % bound;
    }

    /** From the first to the last, both included. */
    public int between(int first, int last) {
        return first + below(last - first + 1);
    }

    public boolean chance(int percent) {
        return below(100) < percent;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    <T> T pick(Weighted<T> choices) {
        return choices.at(below(choices.total()));
    }

    /** From 0 to just below 1, evenly. */
    public double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Around 0, mostly from -1 to 1, as measured things are. */
    double deviation() {
        double sum = 0;
        for (int i = 0; i < UNIFORMS; i++) {
            sum += share();
        }
        return sum - UNIFORMS / 2.0;
    }

    private static long scramble(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
