/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import io.github.cameldiscogs.model.Artist;

/** The row of an artist. */
final class ArtistRows {

    private ArtistRows() {}

    static void add(long id, Artist artist, Rows rows) {
        rows.add(Table.ARTIST, id, artist.name(), artist.realname(), artist.profile());
    }
}
