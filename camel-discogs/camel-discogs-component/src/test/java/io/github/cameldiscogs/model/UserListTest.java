/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import static io.github.cameldiscogs.internal.json.RecordDocuments.assertSameJson;
import static io.github.cameldiscogs.internal.json.RecordDocuments.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list whose fields come under the names that are seen, or those that are documented. */
class UserListTest {

    private static final String ADDED = "2014-10-26T09:43:51-07:00";
    private static final String CHANGED = "2021-01-03T00:00:00-08:00";

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"id": 12, "date_added": "%s", "date_changed": "%s", "uri": "u"}""",
                """
                {"list_id": 12, "created_ts": "%s", "modified_ts": "%s", "url": "u"}""",
                """
                {"id": 12, "created_ts": "%s", "date_changed": "%s", "url": "u"}""",
                """
                {"id": 12, "list_id": 12, "date_added": "%1$s", "created_ts": "%1$s",
                 "date_changed": "%2$s", "modified_ts": "%2$s", "uri": "u", "url": "u"}""",
                """
                {"list_id": 12, "id": 12, "created_ts": null, "date_added": "%1$s",
                 "modified_ts": "soon", "date_changed": "%2$s", "url": "other", "uri": "u"}""",
                """
                {"id": 12, "list_id": "twelve", "date_added": "%1$s", "created_ts": null,
                 "date_changed": "%2$s", "modified_ts": "soon", "uri": "u", "url": "other"}"""
            })
    void eitherNameIsReadAndKeepsItsPlaceInTheJson(String form) throws Exception {
        var json = form.formatted(ADDED, CHANGED);
        var list = DiscogsJson.read(json, UserList.class);

        assertThat(list.id()).isEqualTo(12);
        assertThat(list.dateAdded()).isEqualTo(OffsetDateTime.parse(ADDED));
        assertThat(list.dateChanged()).isEqualTo(OffsetDateTime.parse(CHANGED));
        assertThat(list.uri()).isEqualTo("u");
        assertSameJson(DiscogsJson.write(list), tree(json));
        assertSameJson(new ObjectMapper().writeValueAsString(list), tree(json));
        assertThat(DiscogsJson.read(DiscogsJson.write(list), UserList.class)).isEqualTo(list);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"list_id\": null}",
                "{\"list_id\": \"twelve\"}",
                "{\"list_id\": 12, \"id\": null}",
                "{\"id\": \"twelve\", \"list_id\": null}"
            })
    void whatDoesNotFitIsKeptUnderItsName(String json) throws Exception {
        var list = DiscogsJson.read(json, UserList.class);

        assertSameJson(DiscogsJson.write(list), tree(json));
    }
}
