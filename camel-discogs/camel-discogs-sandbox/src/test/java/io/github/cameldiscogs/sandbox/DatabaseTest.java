/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static io.github.cameldiscogs.sandbox.DiscogsSandbox.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameldiscogs.sandbox.ApiClient.Reply;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /releases/34560064|That release does not exist or may have been deleted.
                    /releases/0/rating|Release does not exist or may have been deleted.
                    /releases/0/rating/crate_digger|Release does not exist or may have been deleted.
                    /releases/0/stats|Release does not exist or may have been deleted.
                    /masters/540001|That master release does not exist or may have been deleted.
                    /artists/16000001|Artist not found.
                    /artists/0/releases|Artist not found.
                    /labels/4000001|Label not found
                    /labels/0/releases|Label not found
                    /marketplace/stats/0|Release not found.
                    """)
    void whatDoesNotExistIsSaidInTheRightWords(String path, String message) {
        var reply = stranger.get(path);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.message()).isEqualTo(message);
    }

    @Test
    void masterVersionsAndReleasesAgree() {
        var master = stranger.get("/masters/17").json();
        var versions = stranger.get("/masters/17/versions?per_page=100");
        var main = stranger.get("/releases/" + master.path("main_release").asLong()).json();

        assertThat(main.path("master_id").asLong()).isEqualTo(17);
        for (var key : new String[] {"title", "genres", "styles", "tracklist", "artists"}) {
            assertThat(main.path(key)).as(key).isEqualTo(master.path(key));
        }
        assertThat(versions.column("versions", "/id")).contains(main.path("id").asText());
        for (var version : versions.json().path("versions")) {
            var release = stranger.get("/releases/" + version.path("id").asLong()).json();
            assertThat(release.path("master_id").asLong()).isEqualTo(17);
            assertThat(version.path("released").asText())
                    .isEqualTo(release.path("released").asText());
            assertThat(version.path("label")).isEqualTo(release.at("/labels/0/name"));
            assertThat(version.at("/stats/community/in_collection"))
                    .isEqualTo(release.at("/community/have"));
            assertThat(version.at("/stats").has("user")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"released", "title", "format", "label", "catno", "country"})
    void versionsSort(String key) {
        var path = "/masters/17/versions?per_page=100&sort=" + key;

        assertThat(stranger.get(path).column("versions", "/" + key))
                .hasSizeGreaterThan(2)
                .isSorted();
        assertThat(stranger.get(path + "&sort_order=desc").column("versions", "/" + key))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"format", "label", "country", "released"})
    void versionsFilterByTheirFacets(String filter) {
        var all = stranger.get("/masters/17/versions").json();
        for (var facet : all.path("filter_facets")) {
            if (facet.path("id").asText().equals(filter)) {
                assertThat(facet.path("allows_multiple_values").asBoolean())
                        .isEqualTo(!filter.equals("released"));
                for (var value : facet.path("values")) {
                    // The values are encoded already
                    var query = "?" + filter + "=" + value.path("value").asText();
                    var found = stranger.get("/masters/17/versions" + query).json();
                    assertThat(found.at("/pagination/items")).isEqualTo(value.path("count"));
                    assertThat(found.at("/filters/applied/" + filter + "/0").asText())
                            .isEqualTo(decoded(value.path("value").asText()));
                }
            }
        }
        assertThat(all.at("/filters/applied")).isEmpty();
        assertThat(all.at("/filters/available/" + filter)).isNotEmpty();
    }

    @Test
    void severalFilterValuesMayBeRepeatedOrSeparatedByCommas() {
        var path = "/masters/17/versions?format=";
        int vinyl = items(stranger.get(path + "Vinyl"));
        int cd = items(stranger.get(path + "CD"));

        assertThat(items(stranger.get(path + "Vinyl,CD")))
                .isEqualTo(items(stranger.get(path + "Vinyl&format=CD")))
                .isGreaterThanOrEqualTo(Math.max(vinyl, cd));
    }

    /** Recorded in 2026, with eight million items; the master itself is 404. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "540001", "2147483647"})
    void anUnknownMasterHasAllReleasesWithoutOne(String master) {
        var path = "/masters/" + master + "/versions?per_page=100";
        var first = stranger.get(path);
        int pages = first.json().at("/pagination/pages").asInt();
        var last = stranger.get(path + "&page=" + pages).json().path("versions");

        assertThat(first.status()).isEqualTo(200);
        assertThat(items(first)).isGreaterThan(1_000_000);
        assertThat(first.json().path("versions")).hasSize(100);
        assertThat(first.json().at("/filter_facets/0/values")).isNotEmpty();
        assertThat(last).hasSize((items(first) - 1) % 100 + 1);
        for (var version : first.json().path("versions")) {
            assertThat(stranger.get("/releases/" + version.path("id")).json().has("master_id"))
                    .isFalse();
        }
        assertThat(first.column("versions", "/id"))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(
                        stranger.get(path + "&page=2").column("versions", "/id"));
        assertThat(stranger.get(path + "&page=" + (pages + 1)).status()).isEqualTo(404);
    }

    /** Recorded in 2026: role by role, by year in each, and the unknown years last. */
    @Test
    void artistReleasesComeRoleByRole() {
        var rows = new ArrayList<JsonNode>();
        for (int page = 1; page <= 40 && rows.size() % 100 == 0; page++) {
            stranger.get("/artists/108713/releases?per_page=100&page=" + page)
                    .json()
                    .path("releases")
                    .forEach(rows::add);
        }
        var roles = rows.stream().map(row -> row.path("role").asText()).toList();
        var distinct = roles.stream().distinct().toList();

        assertThat(distinct)
                .startsWith("Main")
                .contains("Producer", "Mixed by")
                .endsWith("TrackAppearance");
        assertThat(roles).isSortedAccordingTo(Comparator.comparing(distinct::indexOf));
        for (var role : distinct) {
            assertThat(rows)
                    .filteredOn(row -> row.path("role").asText().equals(role))
                    .extracting(row -> row.path("year").asInt(Integer.MAX_VALUE))
                    .isSorted();
        }
        // Nothing but type, number and role together tells rows apart
        assertThat(rows)
                .extracting(row -> row.path("type").asText() + row.path("id"))
                .hasSizeGreaterThan(
                        Set.copyOf(
                                        rows.stream()
                                                .map(
                                                        row ->
                                                                row.path("type").asText()
                                                                        + row.path("id"))
                                                .toList())
                                .size());
        assertThat(rows)
                .extracting(row -> row.path("type").asText() + row.path("id") + row.path("role"))
                .doesNotHaveDuplicates();
        assertThat(rows)
                .allMatch(
                        row ->
                                row.has("trackinfo")
                                        == (row.path("role").asText().startsWith("Track")
                                                && row.path("type").asText().equals("release")));
    }

    /** Recorded in 2026. */
    @Test
    void longTitlesOfTracksAreCut() {
        var titles =
                LongStream.rangeClosed(4_001, 4_100)
                        .boxed()
                        .flatMap(
                                id ->
                                        stranger
                                                .get("/artists/" + id + "/releases?per_page=500")
                                                .column("releases", "/trackinfo")
                                                .stream())
                        .toList();

        assertThat(titles)
                .allMatch(title -> title.length() <= 25)
                .anyMatch(title -> title.length() == 25 && title.endsWith("..."));
    }

    /** Recorded in 2026: one row for each time that a release credits the label. */
    @Test
    void releasesOfALabelMayRepeat() {
        var rows = stranger.get("/labels/2/releases?per_page=100");
        var ids = rows.column("releases", "/id");
        var repeated = ids.stream().filter(id -> ids.indexOf(id) != ids.lastIndexOf(id)).toList();

        assertThat(repeated).isNotEmpty();
        var credits = stranger.get("/releases/" + repeated.get(0)).json().path("labels");
        assertThat(credits).hasSize(2);
        assertThat(ids.stream().map(Long::valueOf)).isSorted();
    }

    @Test
    void artistReleasesAreThoseOfTheArtist() {
        var artist = stranger.get("/artists/1").json();
        var releases = stranger.get("/artists/1/releases?per_page=100").json();

        assertThat(releases.at("/pagination/items").asInt()).isGreaterThan(1_000);
        assertThat(releases.path("releases")).hasSize(100);
        for (var row : releases.path("releases")) {
            boolean isMaster = row.path("type").asText().equals("master");
            assertThat(row.has("main_release")).isEqualTo(isMaster);
            assertThat(row.has("format")).isEqualTo(!isMaster);
            if (row.path("role").asText().equals("Main")) {
                var path = (isMaster ? "/masters/" : "/releases/") + row.path("id").asLong();
                var credits = stranger.get(path).column("artists", "/id");
                assertThat(credits).contains(artist.path("id").asText());
            } else {
                assertThat(row.has("trackinfo")).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"year", "title", "format"})
    void artistReleasesSort(String key) {
        var path = "/artists/1/releases?per_page=100&sort=" + key;
        var texts =
                stranger.get(path).column("releases", "/" + key).stream()
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .toList();

        assertThat(texts).isSorted();
        assertThat(stranger.get("/artists/1/releases?sort=role").message())
                .isEqualTo("Invalid sort: expected one of year, title, format.");
    }

    @Test
    void groupsAndMembersKnowEachOther() {
        var group = stranger.get("/artists/1").json();

        assertThat(group.path("members")).hasSizeGreaterThan(1);
        for (var reference : group.path("members")) {
            var member = stranger.get("/artists/" + reference.path("id").asLong()).json();
            assertThat(reference.path("name")).isEqualTo(member.path("name"));
            assertThat(member.path("groups").findValuesAsText("id")).contains("1");
            assertThat(member.has("members")).isFalse();
        }
    }

    @Test
    void labelReleasesAreThoseOfTheLabel() {
        var name = stranger.get("/labels/3").json().path("name");
        var releases = stranger.get("/labels/3/releases?per_page=20");

        assertThat(items(releases)).isGreaterThan(100);
        for (var row : releases.json().path("releases")) {
            var release = stranger.get("/releases/" + row.path("id").asLong());
            assertThat(release.column("labels", "/name")).contains(name.asText());
            assertThat(row.path("title")).isEqualTo(release.json().path("title"));
        }
    }

    @Test
    void labelsKnowTheirFamily() {
        assertThat(stranger.get("/labels/13").json().at("/sublabels/0/id").asLong()).isEqualTo(14);
        assertThat(stranger.get("/labels/14").json().at("/parent_label/id").asLong()).isEqualTo(13);
    }

    @Test
    void releaseStatsHoldOneKeyOnly() {
        assertThat(stranger.get("/releases/1/stats").text()).isEqualTo("{\"is_offensive\":false}");
    }

    @Test
    void ratingsAreKeptAndCounted() {
        var path = "/releases/300/rating";
        var own = path + "/" + USERNAME;
        int before = stranger.get(path).json().at("/rating/count").asInt();
        assertThat(stranger.get(own).json().path("rating").asInt()).isZero();

        var set =
                user.put(
                        own.toUpperCase(Locale.ROOT)
                                .replace("RELEASES", "releases")
                                .replace("RATING", "rating"),
                        "{\"rating\": 4}");
        // Recorded in 2026; the documentation says 200
        assertThat(set.status()).isEqualTo(201);
        assertThat(set.text())
                .isEqualTo("{\"username\":\"crate_digger\",\"release_id\":300,\"rating\":4}");
        assertThat(stranger.get(own).json().path("rating").asInt()).isEqualTo(4);
        assertThat(stranger.get(path).json().at("/rating/count").asInt()).isEqualTo(before + 1);
        assertThat(stranger.get("/releases/300").json().at("/community/rating"))
                .isEqualTo(stranger.get(path).json().path("rating"));

        assertThat(user.delete(own).status()).isEqualTo(204);
        assertThat(user.delete(own).status()).isEqualTo(204);
        assertThat(stranger.get(own).json().path("rating").asInt()).isZero();
    }

    /** Recorded since 2024; before, addresses of pages had no names. */
    @ParameterizedTest
    @ValueSource(strings = {"/releases/8", "/masters/3", "/artists/2", "/labels/2"})
    void addressesOfPagesHaveNames(String path) {
        var resource = stranger.get(path).json();
        var uri = resource.path("uri").asText();
        var kind = path.replaceFirst("s/.*", "/");

        assertThat(URI.create(uri).getPath())
                .startsWith(kind + resource.path("id") + "-")
                .matches("[\\p{L}\\p{M}\\p{N}/-]*[\\p{L}\\p{M}\\p{N}]");
        var found = user.get("/database/search?" + search(kind, resource)).json().path("results");
        assertThat(found).anyMatch(result -> uri.endsWith(result.path("uri").asText()));
    }

    private static String search(String kind, JsonNode resource) {
        var text = resource.path(resource.has("title") ? "title" : "name").asText();
        return "type=%s&per_page=100&q=%s"
                .formatted(
                        kind.substring(1, kind.length() - 1),
                        URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    /** Recorded in 2026, where other lists say 404. */
    @Test
    void versionsFarBeyondTheEndAreAServerError() {
        var reply = stranger.get("/masters/17/versions?page=2147483647");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.message())
                .matches("An internal server error occurred \\(code: [0-9a-f]{32}\\)\\.");
        assertThat(stranger.get("/masters/17/versions?page=1000").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"rating\": 0}", "{\"rating\": 6}", "{\"rating\": \"a\"}"})
    void ratingsMustBeFromOneToFive(String body) {
        var reply = user.put("/releases/300/rating/" + USERNAME, body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/detail/0/loc/1").asText()).isEqualTo("rating");
    }

    @Test
    void brokenJsonIsSaid() {
        var reply = user.put("/releases/300/rating/" + USERNAME, "{\"rating\": ");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/detail/0/type").asText()).isEqualTo("json_invalid");
    }

    @Test
    void textsComeAsMarkupHtmlOrPlainText() {
        var path = "/artists/1";
        var markup = stranger.get(path).json().path("profile").asText();
        var html = accepting("html").get(path).json().path("profile").asText();
        var plain = accepting("plaintext").get(path).json().path("profile").asText();
        var release = stranger.get("/releases/1").json().path("title").asText();

        assertThat(markup).contains("[r1]", "[i]", "[l1]", "[url=https://example.com/]");
        assertThat(html)
                .contains(">" + release + "</a>", "<i>" + release + "</i>", "&amp;", "<br>")
                .contains("<a href=\"https://example.com/\">their page</a>")
                .doesNotContain("[");
        assertThat(plain)
                .contains(release + " (" + release + ")", "their page")
                .doesNotContain("[", "<");
        assertThat(stranger.with("Accept", "text/html").get(path).json().path("profile").asText())
                .isEqualTo(markup);
    }

    @Test
    void picturesAreServedUnderTheirOwnAddressOnly() {
        var image = stranger.get("/releases/1").json().at("/images/0/uri150").asText();
        var path = image.substring(DISCOGS.sandbox().apiUrl().length());
        var picture = stranger.get(path);

        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(picture.header("X-Discogs-Ratelimit")).isEmpty();
        assertThat(picture.response().body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(stranger.get(path.replace("h:150", "h:600")).status()).isEqualTo(403);
        assertThat(stranger.get("/images/spacer.gif").header("Content-Type"))
                .isEqualTo("image/gif");
    }

    @Test
    void theRootGreets() {
        var greeting = stranger.get("/").json();

        assertThat(greeting.path("api_version").asText()).isEqualTo("v2");
        assertThat(greeting.at("/statistics/releases").asLong()).isEqualTo(34_560_063);
    }

    private ApiClient accepting(String format) {
        return stranger.with("Accept", "application/vnd.discogs.v2." + format + "+json");
    }

    private static int items(Reply reply) {
        return reply.json().at("/pagination/items").asInt();
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
