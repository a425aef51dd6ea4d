/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import io.github.cameldiscogs.model.Master;

/** The rows of a master. */
final class MasterRows {

    private MasterRows() {}

    static void add(long id, Master master, Rows rows) {
        rows.add(
                Table.MASTER,
                id,
                master.title(),
                Texts.artists(master.artists()),
                master.year(),
                master.mainRelease(),
                Texts.list(master.genres()),
                Texts.list(master.styles()));
        int number = 0;
        for (var artist : Texts.present(master.artists())) {
            number++;
            rows.add(Table.MASTER_ARTIST, id, number, artist.id(), artist.name(), artist.anv());
        }
    }
}
