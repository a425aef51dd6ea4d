/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.ArtistCredit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all versions of a master have in common; a release without master has a work of its own.
 *
 * @param key the same for all versions, different for all others
 * @param styles null when nobody entered any
 * @param year when it first came out
 */
record Work(
        long key,
        String title,
        List<ArtistCredit> artists,
        List<String> genres,
        @Nullable List<String> styles,
        int year) {

    /** All artists in one line, as descriptions show them. */
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
