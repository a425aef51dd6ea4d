/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import java.util.List;

/** The tables, with the column that names the record and the others. */
enum Table {
    LABEL("dump_label", "id", "name", "parent_id", "parent_name", "contact_info", "profile"),
    ARTIST("dump_artist", "id", "name", "real_name", "profile"),
    MASTER(
            "dump_master",
            "id",
            "title",
            "artists",
            "release_year",
            "main_release_id",
            "genres",
            "styles"),
    MASTER_ARTIST("dump_master_artist", "master_id", "number", "artist_id", "name", "variation"),
    RELEASE(
            "dump_release",
            "id",
            "master_id",
            "is_main_release",
            "title",
            "artists",
            "country",
            "released",
            "formats",
            "genres",
            "styles",
            "status",
            "data_quality",
            "notes"),
    TRACK("dump_track", "release_id", "number", "parent", "position", "title", "duration"),
    CREDIT(
            "dump_credit",
            "release_id",
            "number",
            "track",
            "artist_id",
            "name",
            "variation",
            "role",
            "tracks"),
    RELEASE_LABEL(
            "dump_release_label",
            "release_id",
            "number",
            "label_id",
            "name",
            "catalogue_number",
            "role");

    private final String title;
    private final List<String> columns;

    Table(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    /** Its name in the database. */
    String title() {
        return title;
    }

    /** The column with the number of the record. */
    String key() {
        return columns.get(0);
    }

    List<String> columns() {
        return columns;
    }
}
