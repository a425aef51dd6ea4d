/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import io.github.cameldiscogs.model.Artist;
import io.github.cameldiscogs.model.Label;
import io.github.cameldiscogs.model.Master;
import io.github.cameldiscogs.model.Release;
import java.util.List;
import java.util.Locale;

/** The four kinds of dumps, and the tables that each fills: first that with a row for a record. */
enum Kind {
    LABELS(Table.LABEL),
    ARTISTS(Table.ARTIST),
    MASTERS(Table.MASTER, Table.MASTER_ARTIST),
    RELEASES(Table.RELEASE, Table.TRACK, Table.CREDIT, Table.RELEASE_LABEL);

    private final List<Table> tables;

    Kind(Table... tables) {
        this.tables = List.of(tables);
    }

    static Kind of(String title) {
        return valueOf(title.toUpperCase(Locale.ROOT));
    }

    /** Its name in files and URIs. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    Table main() {
        return tables.get(0);
    }

    List<Table> tables() {
        return tables;
    }

    void addRows(long id, Object item, Rows rows) {
        switch (this) {
            case LABELS -> LabelRows.add(id, (Label) item, rows);
            case ARTISTS -> ArtistRows.add(id, (Artist) item, rows);
            case MASTERS -> MasterRows.add(id, (Master) item, rows);
            case RELEASES -> new ReleaseRows(id, rows).add((Release) item);
        }
    }
}
