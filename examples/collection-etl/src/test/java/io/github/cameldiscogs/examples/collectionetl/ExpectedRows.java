/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rows that the database must have for a collection, taken from its JSON by the test's own
 * reading of it, with nothing of the example or of the component's records.
 */
final class ExpectedRows {

    static final List<String> TABLES =
            List.of(
                    "item",
                    "item_note",
                    "release",
                    "artist",
                    "release_artist",
                    "label",
                    "release_label",
                    "format",
                    "release_format",
                    "release_format_description",
                    "genre",
                    "release_genre",
                    "style",
                    "release_style");

    private final Map<String, Set<Map<String, Object>>> tables = new HashMap<>();

    static ExpectedRows of(Iterable<JsonNode> items) {
        var expected = new ExpectedRows();
        items.forEach(expected::addItem);
        return expected;
    }

    Set<Map<String, Object>> rows(String table) {
        return tables.getOrDefault(table, Set.of());
    }

    private void addItem(JsonNode item) {
        var instance = number(item, "instance_id");
        add(
                "item",
                row("instance_id", instance)
                        .and("release_id", number(item, "id"))
                        .and("folder_id", number(item, "folder_id"))
                        .and("rating", smallNumber(item, "rating"))
                        .and(
                                "date_added",
                                OffsetDateTime.parse(item.get("date_added").asText()).toInstant()));
        int position = 0;
        for (var note : list(item, "notes")) {
            add(
                    "item_note",
                    row("instance_id", instance)
                            .and("position", ++position)
                            .and("field_id", number(note, "field_id"))
                            .and("note", text(note, "value")));
        }
        addRelease(item.get("basic_information"));
    }

    private void addRelease(JsonNode release) {
        var id = number(release, "id");
        add(
                "release",
                row("release_id", id)
                        .and("master_id", number(release, "master_id"))
                        .and("title", text(release, "title"))
                        .and("release_year", smallNumber(release, "year")));
        addArtists(release, id);
        addLabels(release, id);
        addFormats(release, id);
        addNames(release, id, "genres", "genre");
        addNames(release, id, "styles", "style");
    }

    private void addArtists(JsonNode release, Long id) {
        int position = 0;
        for (var artist : list(release, "artists")) {
            if (number(artist, "id") == null) {
                continue;
            }
            add("artist", row("artist_id", number(artist, "id")).and("name", text(artist, "name")));
            add(
                    "release_artist",
                    row("release_id", id)
                            .and("position", ++position)
                            .and("artist_id", number(artist, "id"))
                            .and("name_variation", text(artist, "anv"))
                            .and("join_phrase", text(artist, "join"))
                            .and("role", text(artist, "role"))
                            .and("tracks", text(artist, "tracks")));
        }
    }

    private void addLabels(JsonNode release, Long id) {
        int position = 0;
        for (var label : list(release, "labels")) {
            if (number(label, "id") == null) {
                continue;
            }
            add("label", row("label_id", number(label, "id")).and("name", text(label, "name")));
            add(
                    "release_label",
                    row("release_id", id)
                            .and("position", ++position)
                            .and("label_id", number(label, "id"))
                            .and("catalogue_number", text(label, "catno"))
                            .and("entity_type", text(label, "entity_type"))
                            .and("entity_type_name", text(label, "entity_type_name")));
        }
    }

    private void addFormats(JsonNode release, Long id) {
        int position = 0;
        for (var format : list(release, "formats")) {
            position++;
            add("format", row("name", text(format, "name")));
            add(
                    "release_format",
                    row("release_id", id)
                            .and("position", position)
                            .and("format", text(format, "name"))
                            .and("quantity", text(format, "qty"))
                            .and("free_text", text(format, "text")));
            int descriptionPosition = 0;
            for (var description : list(format, "descriptions")) {
                add(
                        "release_format_description",
                        row("release_id", id)
                                .and("format_position", position)
                                .and("position", ++descriptionPosition)
                                .and("description", description.asText()));
            }
        }
    }

    private void addNames(JsonNode release, Long id, String field, String table) {
        int position = 0;
        for (var name : list(release, field)) {
            if (!name.asText().isEmpty()) {
                add(table, row("name", name.asText()));
                add(
                        "release_" + table,
                        row("release_id", id)
                                .and("position", ++position)
                                .and(table, name.asText()));
            }
        }
    }

    private void add(String table, ExpectedRow row) {
        tables.computeIfAbsent(table, none -> new HashSet<>()).add(row.columns());
    }

    private static List<JsonNode> list(JsonNode object, String field) {
        var list = new ArrayList<JsonNode>();
        object.path(field).forEach(list::add);
        return list;
    }

    private static String text(JsonNode object, String field) {
        var text = object.path(field).asText("");
        return object.path(field).isNull() || text.isEmpty() ? null : text;
    }

    private static Long number(JsonNode object, String field) {
        long number = object.path(field).asLong(0);
        return number == 0 ? null : number;
    }

    private static Integer smallNumber(JsonNode object, String field) {
        var number = number(object, field);
        return number == null ? null : Math.toIntExact(number);
    }

    private static ExpectedRow row(String column, Object value) {
        return new ExpectedRow(new TreeMap<>()).and(column, value);
    }

    private record ExpectedRow(Map<String, Object> columns) {

        ExpectedRow and(String column, Object value) {
            columns.put(column, value);
            return this;
        }
    }
}
