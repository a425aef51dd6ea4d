/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.ArtistCredit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The common data of all versions of a master; a release without a master has its own.
 *
 * @param key equal for all versions, unique among works
 * @param styles null if there are none
 * @param year of the first release
 */
record Work(
        long key,
        String title,
        List<ArtistCredit> artists,
        List<String> genres,
        @Nullable List<String> styles,
        int year) {

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
