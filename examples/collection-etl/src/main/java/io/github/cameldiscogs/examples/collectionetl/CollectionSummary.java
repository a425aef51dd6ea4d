/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a collection looks like from afar. Lists are sorted by items, most first; decades by time,
 * and what has no year comes last.
 *
 * @param firstYear when the oldest item was added; null without items
 * @param lastYear when the newest item was added; null without items
 */
record CollectionSummary(
        String username,
        long items,
        long releases,
        long artists,
        long labels,
        Integer firstYear,
        Integer lastYear,
        List<Share> decades,
        List<Share> formats,
        List<Share> genres,
        List<Share> styles,
        List<Share> topArtists,
        List<Share> topLabels) {

    /**
     * How many items have something in common.
     *
     * @param name null where it is unknown
     */
    record Share(String name, long items) {}

    static CollectionSummary of(DataSource dataSource) {
        var queries = new Queries(new JdbcTemplate(dataSource));
        return new CollectionSummary(
                queries.text("SELECT username FROM owner"),
                queries.count("item"),
                queries.count("release"),
                queries.count("artist"),
                queries.count("label"),
                queries.number("SELECT EXTRACT(YEAR FROM MIN(date_added)) FROM item"),
                queries.number("SELECT EXTRACT(YEAR FROM MAX(date_added)) FROM item"),
                queries.decades(),
                queries.shares("release_format", "format"),
                queries.shares("release_genre", "genre"),
                queries.shares("release_style", "style"),
                queries.topOf("artist"),
                queries.topOf("label"));
    }

    private record Queries(JdbcTemplate database) {

        String text(String sql) {
            return database.queryForObject(sql, String.class);
        }

        Integer number(String sql) {
            return database.queryForObject(sql, Integer.class);
        }

        long count(String table) {
            return database.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
        }

        List<Share> decades() {
            return shares(
                    """
                    SELECT CAST(release_year / 10 AS VARCHAR) || '0s' AS name, COUNT(*) AS items
                    FROM item JOIN release ON release.release_id = item.release_id
                    GROUP BY name
                    ORDER BY name NULLS LAST
                    """);
        }

        List<Share> shares(String table, String column) {
            return shares(
                    """
                    SELECT %2$s AS name, COUNT(DISTINCT item.instance_id) AS items
                    FROM item JOIN %1$s ON %1$s.release_id = item.release_id
                    GROUP BY %2$s
                    ORDER BY items DESC, name
                    FETCH FIRST 6 ROWS ONLY
                    """
                            .formatted(table, column));
        }

        /** By number and not by name: Discogs tells namesakes apart. */
        List<Share> topOf(String table) {
            return shares(
                    """
                    SELECT name, COUNT(DISTINCT item.instance_id) AS items
                    FROM item
                    JOIN release_%1$s ON release_%1$s.release_id = item.release_id
                    JOIN %1$s ON %1$s.%1$s_id = release_%1$s.%1$s_id
                    GROUP BY %1$s.%1$s_id, name
                    ORDER BY items DESC, name
                    FETCH FIRST 10 ROWS ONLY
                    """
                            .formatted(table));
        }

        private List<Share> shares(String sql) {
            return database.query(
                    sql, (row, number) -> new Share(row.getString("name"), row.getLong("items")));
        }
    }
}
