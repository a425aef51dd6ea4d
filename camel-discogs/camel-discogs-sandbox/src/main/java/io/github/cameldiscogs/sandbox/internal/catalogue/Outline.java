/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The bare facts of a release, from which everything else follows.
 *
 * @param key the number of the release that stands for the work
 * @param performer who made the work, or compiled it
 * @param various whether it is a compilation of many artists
 * @param workYear when the work first came out
 * @param tracks how many it has
 * @param year when this release came out
 * @param dated whether that year is known
 * @param discs how many pieces of the medium
 */
record Outline(
        long release,
        long key,
        Performer performer,
        Form form,
        boolean various,
        int workYear,
        int tracks,
        int year,
        boolean dated,
        Medium medium,
        int discs) {

    long block() {
        return Discography.block(key);
    }

    /** The one that came out first. */
    boolean isFirst() {
        return release == key;
    }

    /** When this release came out; null if that is not known. */
    @Nullable Integer knownYear() {
        return dated ? (Integer) year : null;
    }

    /** The position of a track, from 0. */
    String position(int track) {
        return medium.hasSides() ? sided(track) : numbered(track);
    }

    private String sided(int track) {
        int sides = 2 * discs;
        int side = 0;
        int first = 0;
        int end = tracks / sides + (tracks % sides > 0 ? 1 : 0);
        while (track >= end) {
            side++;
            first = end;
            end += tracks / sides + (tracks % sides > side ? 1 : 0);
        }
        var letter = Character.toString((char) ('A' + side));
        return tracks <= sides ? letter : letter + (track - first + 1);
    }

    private String numbered(int track) {
        if (discs == 1 || medium == Medium.FILE) {
            return Integer.toString(track + 1);
        }
        int ofADisc = (tracks + discs - 1) / discs;
        return (track / ofADisc + 1) + "-" + (track % ofADisc + 1);
    }
}
