/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import static io.github.cameldiscogs.internal.json.RecordDocuments.assertSameJson;
import static io.github.cameldiscogs.internal.json.RecordDocuments.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.internal.json.DiscogsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers of Discogs that were recorded. They are no part of this project: {@code
 * -Ddiscogs.answers=folder} says where they lie, by URL path.
 */
@EnabledIfSystemProperty(named = "discogs.answers", matches = ".+")
class RecordedAnswersTest {

    @ParameterizedTest
    @CsvSource({
        "artists/108713.json, Artist",
        "labels/1.json, Label",
        "masters/1000.json, Master",
        "releases/249504.json, Release",
        "releases/249504/rating.json, CommunityReleaseRating"
    })
    void anAnswerGoesThroughItsRecord(String file, String type) throws Exception {
        var json = read(file);
        var record = DiscogsJson.read(json, recordClass(type));

        assertThat(unknownFields(record)).isEmpty();
        assertSameJson(DiscogsJson.write(record), tree(json));
    }

    @ParameterizedTest
    @CsvSource({
        "artists/108713/releases.json, releases, ArtistRelease",
        "database/search.json, results, SearchResult",
        "labels/1/releases.json, releases, LabelRelease",
        "masters/1000/versions.json, versions, MasterVersion",
        "users/someone/collection/folders/0/releases.json, releases, CollectionItem",
        "users/someone/inventory.json, listings, Listing",
        "users/someone/wants.json, wants, Want"
    })
    void aPageGoesThroughItsRecords(String file, String listKey, String type) throws Exception {
        var json = read(file);
        var page = Page.read(json.getBytes(StandardCharsets.UTF_8), listKey, recordClass(type));

        assertThat(unknownFields(page.pagination())).isEmpty();
        assertThat(unknownFields(page.items())).isEmpty();
        assertSameJson(DiscogsJson.write(page), tree(json));
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(System.getProperty("discogs.answers"), file));
    }

    private static Class<? extends DiscogsRecord> recordClass(String type)
            throws ClassNotFoundException {
        return Class.forName(DiscogsRecord.class.getPackageName() + "." + type)
                .asSubclass(DiscogsRecord.class);
    }

    /** Fields without a component, those that are null aside. */
    private static Collection<String> unknownFields(Object value) throws Exception {
        var unknown = new TreeSet<String>();
        if (value instanceof Collection<?> list) {
            for (var item : list) {
                unknown.addAll(unknownFields(item));
            }
        } else if (value instanceof DiscogsRecord record) {
            for (var component : record.getClass().getRecordComponents()) {
                unknown.addAll(unknownFields(component.getAccessor().invoke(record)));
            }
            for (Map.Entry<String, Object> field : record.otherFields().entrySet()) {
                if (field.getValue() != null) {
                    unknown.add(record.getClass().getSimpleName() + "." + field.getKey());
                }
            }
        }
        return unknown;
    }
}
