/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final String SEARCH = "/database/search?";

    @RegisterExtension
    static final DiscogsSandboxExtension DISCOGS =
            DiscogsSandboxExtension.with(DiscogsSandbox.builder().rateLimit(RateLimit.none()));

    private ApiClient stranger;
    private ApiClient user;

    @BeforeEach
    void connect(DiscogsSandbox sandbox) {
        stranger = ApiClient.stranger(sandbox);
        user = ApiClient.user(sandbox);
    }

    @Test
    void findsAllWordsInAnyCase() {
        var release = user.get("/releases/2630").json();
        var artist = release.at("/artists/0/name").asText().toUpperCase(Locale.ROOT);
        var title = release.path("title").asText();
        var reply = user.get(SEARCH + "type=release&q=" + encoded(title + "  " + artist));

        assertThat(reply.column("results", "/id")).contains("2630");
        assertThat(reply.column("results", "/title"))
                .allMatch(text -> text.toUpperCase(Locale.ROOT).contains(artist));
        assertThat(user.get(SEARCH + "q=nosuchword+" + encoded(artist)).json().path("results"))
                .isEmpty();
    }

    @Test
    void findsWhatIsNotAscii() {
        var names =
                user.get(SEARCH + "type=artist&q=" + encoded("KÖLSCH")).column("results", "/title");

        assertThat(names).containsExactly("Kölsch & Söhne");
        assertThat(user.get(SEARCH + "type=release&title=" + encoded("青い")).json().path("results"))
                .isNotEmpty();
    }

    @Test
    void findsTheBestKnownNumbersToo() {
        assertThat(ids("type=release&q=last+bus+atlas")).contains("249504");
        assertThat(ids("type=master&title=maps+of+imaginary+rooms")).containsExactly("1000");
        assertThat(ids("type=artist&q=marlon+vale")).containsExactly("108713");
    }

    private List<String> ids(String query) {
        return user.get(SEARCH + query).column("results", "/id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "master", "artist", "label"})
    void tellsTypesApart(String type) {
        var reply = user.get(SEARCH + "per_page=5&type=" + type);

        assertThat(reply.column("results", "/type")).hasSize(5).containsOnly(type);
        for (var result : reply.json().path("results")) {
            var url = result.path("resource_url").asText();
            var resource = user.get(url.substring(DISCOGS.sandbox().apiUrl().length())).json();
            assertThat(resource.path("id")).isEqualTo(result.path("id"));
            assertThat(result.path("uri").asText()).startsWith("/");
            assertThat(result.path("uri").asText()).contains(type);
            assertThat(result.has("formats")).isEqualTo(type.equals("release"));
            assertThat(result.has("year") || result.has("community"))
                    .isEqualTo(type.equals("release") || type.equals("master"));
            assertThat(result.path("master_url").isNull())
                    .isEqualTo(result.path("master_id").asLong() == 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "artist,/artists/0/name",
        "release_title,/title",
        "label,/labels/0/name",
        "catno,/labels/0/catno",
        "genre,/genres/0",
        "style,/styles/0",
        "country,/country",
        "year,/year",
        "format,/formats/0/name",
        "barcode,/identifiers/0/value",
        "track,/tracklist/1/title",
        "credit,/extraartists/0/name",
        "submitter,/community/submitter/username",
        "contributor,/community/contributors/0/username"
    })
    void findsAReleaseByEachField(String field, String pointer) {
        var release = firstReleaseWith(pointer);
        var value = release.at(pointer).asText();
        var query = field + "=" + encoded(value) + "&type=release&per_page=1";
        var found = user.get(SEARCH + query).json();

        assertThat(found.at("/pagination/items").asInt()).isBetween(1, 19_999);
        var first = user.get("/releases/" + found.at("/results/0/id").asLong()).json();
        assertThat(first.toString().toLowerCase(Locale.ROOT))
                .contains(
                        release.at(pointer).toString().replace("\"", "").toLowerCase(Locale.ROOT));
        assertThat(user.get(SEARCH + field + "=no+such+thing").json().path("results")).isEmpty();
    }

    @Test
    void reachesTenThousandResultsOnly() {
        var last = user.get(SEARCH + "type=release&per_page=100&page=100").json();

        assertThat(last.at("/pagination/pages").asInt()).isEqualTo(100);
        // Some of the 20,000 were deleted
        assertThat(last.at("/pagination/items").asInt()).isBetween(17_000, 18_000);
        assertThat(last.path("results")).hasSize(100);
        assertThat(user.get(SEARCH + "type=release&per_page=100&page=101").message())
                // Recorded in 2026: the range of searches says nothing of their pages
                .isEqualTo("Page 101 is outside of valid range [1, 1].");
        assertThat(
                        user.get(SEARCH + "type=release&per_page=15")
                                .json()
                                .at("/pagination/pages")
                                .asInt())
                .isEqualTo(666);
    }

    @Test
    void strangersSeeNoPictures() {
        var query = SEARCH + "type=release&per_page=50";

        assertThat(stranger.get(query).status()).isEqualTo(200);
        assertThat(stranger.get(query).column("results", "/thumb")).containsOnly("");
        assertThat(stranger.get(query).column("results", "/cover_image")).containsOnly("");
        assertThat(user.get(query).column("results", "/thumb")).anyMatch(t -> !t.isEmpty());
    }

    @Test
    void saysWhatTheCallerOwns() {
        var item = user.get("/users/crate_digger/collection/folders/0/releases").json();
        var title = item.at("/releases/0/basic_information/title").asText();
        var id = item.at("/releases/0/id");
        var query = SEARCH + "type=release&per_page=100&release_title=" + encoded(title);
        for (var result : user.get(query).json().path("results")) {
            if (result.path("id").equals(id)) {
                assertThat(result.at("/user_data/in_collection").asBoolean()).isTrue();
                return;
            }
        }
        throw new AssertionError("The release was not found: " + title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "year"})
    void sorts(String key) {
        var query = SEARCH + "type=artist&q=black&sort=" + key;

        assertThat(user.get(query).column("results", "/" + key)).isSorted();
        assertThat(user.get(query + "&sort_order=desc").column("results", "/" + key))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"want", "have"})
    void sortsByPopularity(String key) {
        var reply = user.get(SEARCH + "type=release&per_page=30&sort_order=desc&sort=" + key);

        assertThat(reply.column("results", "/community/" + key).stream().map(Integer::valueOf))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void unknownTypesAreSaid() {
        assertThat(user.get(SEARCH + "type=user").message())
                .isEqualTo("Invalid type: expected one of release, master, artist, label.");
    }

    private JsonNode firstReleaseWith(String pointer) {
        for (int id = 2630; ; id++) {
            var release = user.get("/releases/" + id).json();
            if (!release.at(pointer).asText().isEmpty()) {
                return release;
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
