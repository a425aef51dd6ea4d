/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten recorded items with all that real ones have shown, compared field by field. */
class RecordedCollectionTest {

    private static final Path RECORDINGS = Path.of("src/test/resources/recordings");

    private static JsonNode items;
    private static DatabaseContent content;
    private static String output;

    @BeforeAll
    static void readIt(@TempDir Path folder) throws Exception {
        var recording = "users/crate_digger/collection/folders/0/releases.json";
        items = new ObjectMapper().readTree(RECORDINGS.resolve(recording).toFile()).get("releases");
        assertThat(items).hasSize(10);
        try (var sandbox = DiscogsSandbox.builder().recordings(RECORDINGS).start()) {
            output = EtlProcess.reading(sandbox).runIn(folder);
        }
        content = DatabaseContent.in(folder);
    }

    static List<String> tables() {
        return ExpectedRows.TABLES;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rowsAreWhatTheJsonHolds(String table) {
        assertThat(content.rows(table))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(ExpectedRows.of(items).rows(table));
    }

    @Test
    void severalCopiesShareARelease() {
        assertThat(content.rows("item")).hasSize(10);
        assertThat(content.rows("release")).hasSize(9);
    }

    @Test
    void keepsNumbersBeyond32Bits() {
        assertThat(content.values("item", "instance_id")).contains(9_007_199_254_740_991L);
        assertThat(content.values("artist", "artist_id")).contains(7_000_000_001L);
    }

    @Test
    void whatIsUnknownIsNull() {
        var unknown = new TreeMap<String, Object>();
        unknown.put("release_id", 103L);
        unknown.put("master_id", null);
        unknown.put("title", "Untitled");
        unknown.put("release_year", null);
        assertThat(content.rows("release")).contains(unknown);
    }

    @Test
    void saysWhatItLeavesOut() {
        assertThat(output).contains("Left out: 2 artists or labels of release 108");
        assertThat(content.rows("artist"))
                .extracting(row -> row.get("name"))
                .contains("Known Artist")
                .doesNotContain("Deleted Artist");
    }

    @Test
    void theSummaryCountsThem() {
        assertThat(output)
                .contains("The collection of crate_digger")
                .contains("10 items: 9 releases by 9 artists on 9 labels")
                .contains("collected from 2008 to 2025");
    }
}
