/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTest {

    private static final String RELEASE = "{ \"id\": 7,  \"title\": \"Recorded\" }\n";
    private static final String ITEMS =
            """
            {"pagination": {"page": 1, "pages": 51, "per_page": 2, "items": 101, "urls": {}},
             "filters": {"applied": {}},
             "releases": [{"id": 1}, {"id": 2}, {"id": 3}]}
            """;

    @TempDir private Path folder;
    private DiscogsSandbox sandbox;
    private ApiClient client;

    @BeforeEach
    void start() throws IOException {
        record("releases/7.json", RELEASE);
        record("users/someone/collection/folders/0/releases.json", ITEMS);
        record("oauth/identity.json", "{\"username\": \"someone\"}");
        Files.writeString(folder.resolveSibling("outside.json"), "{}");
        sandbox = DiscogsSandbox.builder().recordings(folder).rateLimit(RateLimit.none()).start();
        client = ApiClient.stranger(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void comeByteForByteBeforeGeneratedAnswers() {
        assertThat(client.get("/releases/7").text()).isEqualTo(RELEASE);
        assertThat(client.get("/releases/8").json().path("id").asInt()).isEqualTo(8);
    }

    @Test
    void listsComeAsRecordedUnlessAPageIsAskedFor() {
        var list = "/users/someone/collection/folders/0/releases";

        assertThat(client.get(list).text()).isEqualTo(ITEMS);
        assertThat(client.get(list + "?sort=added").text()).isEqualTo(ITEMS);
    }

    @Test
    void recordedItemsAreTheWholeListForThoseWhoWalkIt() {
        var list = "/users/someone/collection/folders/0/releases";
        var page = client.get(list + "?per_page=2&page=2").json();

        assertThat(page.path("releases")).hasToString("[{\"id\":3}]");
        assertThat(page.at("/pagination/pages").asInt()).isEqualTo(2);
        assertThat(page.at("/pagination/items").asInt()).isEqualTo(3);
        assertThat(page.has("filters")).isTrue();
        assertThat(client.get(list + "?per_page=2&page=3").message())
                .isEqualTo("Page 3 is outside of valid range [1, 2].");
        assertThat(client.get(list + "?per_page=100").json().path("releases")).hasSize(3);
    }

    @Test
    void doNotOpenWhatIsClosed() {
        assertThat(client.get("/oauth/identity").status()).isEqualTo(401);
        assertThat(ApiClient.user(sandbox).get("/oauth/identity").json().path("username").asText())
                .isEqualTo("someone");
        assertThat(client.get("/..%2foutside").status()).isIn(400, 404);
        assertThat(client.get("/%2e%2e/outside").status()).isIn(400, 404);
        assertThat(client.delete("/releases/7").status()).isEqualTo(405);
    }

    @Test
    void needAFolder() {
        var missing = folder.resolve("missing");

        assertThatThrownBy(() -> DiscogsSandbox.builder().recordings(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(missing.toString());
    }

    private void record(String name, String json) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
    }
}
