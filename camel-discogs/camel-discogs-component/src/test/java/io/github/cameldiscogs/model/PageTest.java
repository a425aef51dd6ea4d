/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import static io.github.cameldiscogs.internal.json.RecordDocuments.assertSameJson;
import static io.github.cameldiscogs.internal.json.RecordDocuments.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private static final String VERSIONS =
            """
            {"pagination": {"page": 1, "pages": 2, "per_page": 1, "items": 2,
                            "urls": {"next": "n", "last": "l"}, "cursor": null},
             "filters": {"applied": {}, "available": {"format": {"CD": 4}, "released": {}}},
             "filter_facets": [{"title": "Format", "id": "format", "allows_multiple_values": true,
                                "values": [{"title": "12\\"", "value": "12%22", "count": 4}]}],
             "versions": [{"id": 1, "title": "Caf\\u00e9 — Größe", "score": 1.50, "stats": {}},
                          {  "id" : 12345678901234567890, "label": null }  ]}
            """;

    @Test
    void itemsAreRecords() throws Exception {
        var page = read(VERSIONS, "versions", MasterVersion.class);

        assertThat(page.listKey()).isEqualTo("versions");
        assertThat(page.pagination().pages()).isEqualTo(2);
        assertThat(page.pagination().urls())
                .containsExactly(Map.entry("next", "n"), Map.entry("last", "l"));
        assertThat(page.items())
                .extracting(MasterVersion::title)
                .containsExactly("Café — Größe", null);
        assertThat(page.otherFields()).containsOnlyKeys("filters", "filter_facets");
    }

    @Test
    void itemsAreMaps() throws Exception {
        var page = read(VERSIONS, "versions", Map.class);

        assertThat(page.items().get(0).get("title")).isEqualTo("Café — Größe");
        assertThat(page.items().get(0).get("score")).hasToString("1.50");
        assertThat(page.items().get(1).get("id")).hasToString("12345678901234567890");
    }

    @Test
    void itemsAreTheirJsonAsItCame() throws Exception {
        var page = read(VERSIONS, "versions", String.class);

        assertThat(page.items())
                .containsExactly(
                        "{\"id\": 1, \"title\": \"Caf\\u00e9 — Größe\", \"score\": 1.50, \"stats\": {}}",
                        "{  \"id\" : 12345678901234567890, \"label\": null }");
    }

    @Test
    void itemsNeedNotBeKept() throws Exception {
        var page = read(VERSIONS, "versions", Void.class);

        assertThat(page.pagination().pages()).isEqualTo(2);
        assertThat(page.items()).containsExactly(null, null);
    }

    @Test
    void theJsonOfAPageIsWhatCame() throws Exception {
        for (var itemType : List.of(MasterVersion.class, Map.class, String.class)) {
            var page = read(VERSIONS, "versions", itemType);

            assertSameJson(DiscogsJson.write(page), tree(VERSIONS));
            assertSameJson(new ObjectMapper().writeValueAsString(page), tree(VERSIONS));
            assertSameJson(
                    new String(DiscogsJson.writeBytes(page), StandardCharsets.UTF_8),
                    tree(VERSIONS));
        }
    }

    @Test
    void filtersAreMapsThatRecordsAreMadeOf() throws Exception {
        var page = read(VERSIONS, "versions", MasterVersion.class);

        var filters =
                DiscogsJson.read(
                        (Map<?, ?>) page.otherFields().get("filters"), VersionFilters.class);
        assertThat(filters.available().get("format")).containsExactly(Map.entry("CD", 4));
        var facets = (List<?>) page.otherFields().get("filter_facets");
        var facet = DiscogsJson.read((Map<?, ?>) facets.get(0), VersionFacet.class);
        assertThat(facet.values().get(0).value()).isEqualTo("12%22");
    }

    @Test
    void listsThatComeWholeHaveNoPagination() throws Exception {
        var json = "{\"folders\": []}";
        var page = read(json, "folders", Folder.class);

        assertThat(page.pagination()).isNull();
        assertThat(page.items()).isEmpty();
        assertSameJson(DiscogsJson.write(page), tree(json));
    }

    @Test
    void nullPaginationIsKept() throws Exception {
        var json = "{\"pagination\": null, \"folders\": [null]}";
        var page = read(json, "folders", Folder.class);

        assertThat(page.pagination()).isNull();
        assertSameJson(DiscogsJson.write(page), tree(json));
    }

    @Test
    void aPageOfManyItemsIsRead() throws Exception {
        var items = (VERSIONS + ",").repeat(500);
        var json = "{\"releases\": [" + items.substring(0, items.length() - 1) + "]}";

        assertThat(read(json, "releases", Map.class).items()).hasSize(500);
        assertThat(read(json, "releases", String.class).items())
                .hasSize(500)
                .containsOnly(VERSIONS.strip());
    }

    @Test
    void aMissingListIsAnErrorThatNamesWhatCame() {
        assertThatThrownBy(() -> read("{\"message\": \"x\", \"items\": []}", "lists", Map.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("'lists'")
                .hasMessageContaining("[message, items]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lists\": {}}",
                "{\"lists\": null}",
                "{\"lists\": \"none\"}",
                "{\"lists\": [], \"pagination\": []}",
                "{\"lists\": [], \"pagination\": {\"page\": {}}}",
                "{\"lists\": [], \"pagination\": {\"pages\": \"many\"}}",
                "{\"lists\": [], \"pagination\": {\"items\": 2.5}}",
                "{\"lists\": [], \"pagination\": {\"per_page\": 99999999999}}",
                "[]",
                "null",
                "{\"lists\": []} {}",
                "{\"lists\": []",
                "{\"lists\": [{]}",
                "<html>",
                ""
            })
    void whatIsNoPageIsAnError(String json) {
        for (var itemType : List.of(ListSummary.class, Map.class, String.class, Void.class)) {
            assertThatThrownBy(() -> read(json, "lists", itemType))
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void errorsNameThePlace() {
        assertThatThrownBy(
                        () ->
                                read(
                                        "{\"lists\": [{}, {\"user\": {\"id\": 1e9999999999}}]}",
                                        "lists",
                                        ListSummary.class))
                .hasMessageContaining("Page[\"lists\"]")
                .hasMessageContaining("[1]")
                .hasMessageContaining("ListSummary[\"user\"]")
                .hasMessageContaining("UserRef[\"id\"]");
        assertThatThrownBy(
                        () ->
                                read(
                                        "{\"lists\": [], \"pagination\": {\"pages\": \"many\"}}",
                                        "lists",
                                        ListSummary.class))
                .hasMessageContaining("Page[\"pagination\"]->")
                .hasMessageContaining("Pagination[\"pages\"]");
    }

    @Test
    void textThatIsNotUtf8IsAnError() {
        var json = "{\"lists\": [{}]}".getBytes(StandardCharsets.UTF_16LE);

        assertThatThrownBy(() -> Page.read(json, "lists", String.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void itemsOfOtherTypesAreRefused() {
        assertThatThrownBy(() -> read(VERSIONS, "versions", Integer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Integer");
    }

    @Test
    void jacksonAloneIsToldWhereToTurn() {
        assertThatThrownBy(() -> new ObjectMapper().readValue(VERSIONS, Page.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("Page.read");
    }

    private static <T> Page<T> read(String json, String listKey, Class<T> itemType)
            throws IOException {
        return Page.read(json.getBytes(StandardCharsets.UTF_8), listKey, itemType);
    }
}
