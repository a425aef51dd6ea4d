/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.List;

/** Gives the tracks of a work their titles, which all its versions share. */
final class TrackTitles {

    private static final int FIRST_MIXES = 1977;
    private static final int TRACKS_OF_MIXES = 3;

    private final long seed;

    TrackTitles(long seed) {
        this.seed = seed;
    }

    /** The titles of the first tracks. */
    List<String> of(Outline outline, int count) {
        var made = Showpieces.work(outline.key());
        if (made != null) {
            return made.tracks().subList(0, count);
        }
        var draw = new Draw(seed, Draw.Kind.TRACKLIST, outline.key());
        var titles = Titles.of(outline.performer(), draw);
        boolean mixes =
                outline.form() == Form.SINGLE
                        && outline.tracks() >= TRACKS_OF_MIXES
                        && outline.workYear() >= FIRST_MIXES
                        && draw.chance(60);
        return mixes ? titles.mixes(titles.track(), count) : titles.tracks(count);
    }
}
