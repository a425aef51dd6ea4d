/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.ArtistCredit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all versions of a master share, or a release without a master has for itself.
 *
 * @param outline the facts of the release for which it was asked
 * @param styles null if none is known
 */
record Work(
        Outline outline,
        String title,
        List<ArtistCredit> artists,
        List<String> genres,
        @Nullable List<String> styles) {

    /** The same work for another version of the same master. */
    Work in(Outline version) {
        return new Work(version, title, artists, genres, styles);
    }

    /** The year in which it first came out. */
    int year() {
        return outline.workYear();
    }

    /** All artists in one line, for descriptions. */
    String artistLine() {
        var line = new StringBuilder();
        for (var artist : artists) {
            line.append(artist.printedName());
            line.append(artist.join().isEmpty() ? "" : joinedBy(artist.join()));
        }
        return line.toString();
    }

    private static String joinedBy(String join) {
        return join.equals(",") ? ", " : " " + join + " ";
    }
}
