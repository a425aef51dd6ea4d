/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionchanges;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a mirror holds.
 *
 * @param items by the number of the copy
 * @param history by the number of the copy, in the order of the readings
 */
record MirrorContent(Map<Long, Item> items, Map<Long, List<Step>> history) {

    record Item(long release, long folder, int rating, String title, int year, Instant added) {}

    record Step(long scan, String change, String fields, int rating, String title) {}

    static MirrorContent at(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url)) {
            return new MirrorContent(items(connection), history(connection));
        }
    }

    private static Map<Long, Item> items(Connection connection) throws SQLException {
        var items = new TreeMap<Long, Item>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT * FROM item")) {
            while (row.next()) {
                items.put(row.getLong("instance_id"), item(row));
            }
        }
        return items;
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getLong("release_id"),
                row.getLong("folder_id"),
                row.getInt("rating"),
                row.getString("title"),
                row.getInt("release_year"),
                row.getObject("date_added", OffsetDateTime.class).toInstant());
    }

    private static Map<Long, List<Step>> history(Connection connection) throws SQLException {
        var history = new TreeMap<Long, List<Step>>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT * FROM item_history ORDER BY scan")) {
            while (row.next()) {
                history.computeIfAbsent(row.getLong("instance_id"), key -> new ArrayList<>())
                        .add(
                                new Step(
                                        row.getLong("scan"),
                                        row.getString("change"),
                                        row.getString("fields"),
                                        row.getInt("rating"),
                                        row.getString("title")));
            }
        }
        return history;
    }

    /** What a mirror of these should hold. */
    static Map<Long, Item> itemsOf(List<JsonNode> collection) {
        var items = new TreeMap<Long, Item>();
        for (var item : collection) {
            var release = item.get("basic_information");
            items.put(
                    item.get("instance_id").asLong(),
                    new Item(
                            item.get("id").asLong(),
                            item.get("folder_id").asLong(),
                            item.get("rating").asInt(),
                            release.get("title").asText(),
                            release.get("year").asInt(),
                            OffsetDateTime.parse(item.get("date_added").asText()).toInstant()));
        }
        return items;
    }
}
