/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static io.github.cameldiscogs.sandbox.DiscogsSandbox.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameldiscogs.sandbox.ApiClient.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantlistTest {

    private static final String WANTS = "/users/" + USERNAME + "/wants";
    private static final String WANT = WANTS + "/34000000";

    @RegisterExtension
    final DiscogsSandboxExtension discogs =
            DiscogsSandboxExtension.with(
                    DiscogsSandbox.builder()
                            .rateLimit(RateLimit.none())
                            .account(
                                    SandboxAccount.named("Secretive")
                                            .withToken("secretiveToken")
                                            .withPrivateWantlist()));

    private ApiClient owner;
    private ApiClient stranger;

    @BeforeEach
    void connect(DiscogsSandbox sandbox) {
        owner = ApiClient.user(sandbox);
        stranger = ApiClient.stranger(sandbox);
    }

    @Test
    void wantsAreAddedEditedAndDeleted() {
        var added = owner.put(WANT, "{\"notes\": \"mono\", \"rating\": 3}");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("id").asLong()).isEqualTo(34_000_000);
        assertThat(added.json().path("resource_url").asText()).endsWith(WANT);
        assertThat(added.json().has("date_added")).isTrue();
        assertThat(items()).isEqualTo(61);

        assertThat(owner.put(WANT, "{\"rating\": 4}").status()).isEqualTo(201);
        assertThat(items()).isEqualTo(61);

        var edited = owner.post(WANT, "{\"notes\": \"\"}");
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.json().path("rating").asInt()).isEqualTo(4);
        assertThat(edited.json().path("notes").asText("absent")).isEmpty();
        assertThat(owner.get(WANTS).json().at("/wants/0")).isEqualTo(edited.json());

        assertThat(owner.delete(WANT).status()).isEqualTo(204);
        assertThat(items()).isEqualTo(60);
    }

    /** Recorded in 2026. */
    @Test
    void whatIsNotWantedCanBeDeletedToo() {
        for (var path : new String[] {WANT, WANTS + "/2147483647"}) {
            var reply = owner.delete(path);
            assertThat(reply.status()).isEqualTo(204);
            assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        }
        assertThat(items()).isEqualTo(60);
    }

    /** The text of additions, recorded in 2026; the other one is a guess. */
    @Test
    void unknownReleasesAreNotInTheWantlist() {
        var message = "That release does not exist in the user's wantlist.";

        assertThat(owner.put(WANTS + "/2147483647", "{}").message()).isEqualTo(message);
        assertThat(owner.post(WANT, "{\"rating\": 1}").message()).isEqualTo(message);
    }

    /** Not recorded; the Python client asks for it, and programs with it are in use. */
    @Test
    void oneWantCanBeRead() {
        var want = owner.put(WANT, "{\"notes\": \"mono\"}").json();

        assertThat(owner.get(WANT).json()).isEqualTo(want);
        assertThat(stranger.get(WANT).json().has("notes")).isFalse();
        assertThat(owner.get("/users/Secretive/wants/1").status()).isEqualTo(403);
        assertThat(owner.get(WANTS + "/0").status()).isEqualTo(404);
    }

    /** Recorded in 2026: the list says where it is from, and its items not who sees the notes. */
    @Test
    void keysAreThoseOf2026() {
        var wants = owner.get(WANTS).json();
        var added = owner.put(WANT, "{\"notes_public\": true}").json();

        assertThat(wants.path("src").asText()).isEqualTo("es");
        assertThat(Reply.keys(wants.at("/wants/0")))
                .containsExactlyInAnyOrder(
                        "id", "resource_url", "date_added", "rating", "notes", "basic_information");
        assertThat(added.has("notes_public")).isFalse();
    }

    @Test
    void valuesMayStandInTheQueryToo() {
        var added = owner.send("PUT", WANT + "?notes=a+b&rating=2");

        assertThat(added.json().path("notes").asText()).isEqualTo("a b");
        assertThat(added.json().path("rating").asInt()).isEqualTo(2);
        assertThat(owner.send("PUT", WANT + "?rating=9").status()).isEqualTo(422);
    }

    @Test
    void wrongValuesAreSaid() {
        assertThat(owner.put(WANT, "{\"rating\": 6}").status()).isEqualTo(422);
        assertThat(owner.put(WANTS + "/0", "{}").status()).isEqualTo(404);
    }

    @Test
    void missingMastersAreNullUnlikeInCollections() {
        var wants = owner.get(WANTS + "?per_page=100").json().path("wants");

        assertThat(StreamSupport.stream(wants.spliterator(), false))
                .map(want -> want.path("basic_information"))
                .anyMatch(basic -> basic.path("master_id").isNull())
                .anyMatch(basic -> basic.path("master_id").asLong() > 0)
                .allMatch(
                        basic ->
                                basic.path("master_id").isNull()
                                        == basic.path("master_url").isNull());
    }

    @Test
    void strangersSeeNeitherNotesNorPictures() {
        for (JsonNode want : stranger.get(WANTS + "?per_page=100").json().path("wants")) {
            assertThat(want.has("notes")).isFalse();
            assertThat(want.at("/basic_information/thumb").asText("absent")).isEmpty();
            assertThat(want.at("/basic_information/cover_image").asText("absent")).isEmpty();
        }
        assertThat(owner.get(WANTS).json().at("/wants/0").has("notes")).isTrue();
    }

    @Test
    void aPrivateWantlistIsForItsOwner() {
        assertThat(owner.get("/users/Secretive/wants").status()).isEqualTo(403);
        assertThat(owner.get("/users/Secretive").json().has("num_wantlist")).isFalse();
        assertThat(
                        ApiClient.user(discogs.sandbox(), "secretiveToken")
                                .get("/users/Secretive/wants")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void pagesBeyondTheLastAre404() {
        assertThat(stranger.get(WANTS + "?page=4&per_page=60").message())
                .isEqualTo("Page 4 is outside of valid range [1, 1].");
    }

    @ParameterizedTest
    @ValueSource(strings = {"year", "rating"})
    void sorts(String key) {
        var pointer = key.equals("year") ? "/basic_information/year" : "/rating";
        var up = owner.get(WANTS + "?per_page=100&sort=" + key);
        var down = owner.get(WANTS + "?per_page=100&sort_order=desc&sort=" + key);

        assertThat(up.column("wants", pointer).stream().map(Integer::valueOf)).isSorted();
        assertThat(down.column("wants", pointer).stream().map(Integer::valueOf))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void listsArePublicOrTheOwners() {
        var own = owner.get("/users/" + USERNAME + "/lists");
        var seen = stranger.get("/users/" + USERNAME + "/lists");
        var hidden = own.json().at("/lists/3");

        assertThat(own.json().path("lists")).hasSize(4);
        assertThat(seen.json().path("lists")).hasSize(3);
        assertThat(hidden.path("public").asBoolean()).isFalse();
        assertThat(owner.get("/users/" + USERNAME).json().path("num_lists").asInt()).isEqualTo(4);
        var path = "/lists/" + hidden.path("id").asLong();
        assertThat(owner.get(path).json().path("name")).isEqualTo(hidden.path("name"));
        // Recorded in 2026: the two cannot be told apart
        for (var missing : new String[] {path, "/lists/999999999"}) {
            assertThat(stranger.get(missing).status()).isEqualTo(404);
            assertThat(stranger.get(missing).message()).isEqualTo("List not found");
        }
    }

    /** Recorded in 2026: pictures for callers with credentials, statistics of music. */
    @Test
    void listsHavePicturesAndStatistics() {
        for (var list : owner.get("/users/" + USERNAME + "/lists").json().path("lists")) {
            var path = "/lists/" + list.path("id").asLong();
            var own = owner.get(path).json();
            assertThat(own.path("image_url")).isEqualTo(list.path("image_url"));
            if (!own.path("items").isEmpty()) {
                assertThat(own.path("image_url").asText()).contains("h:100/w:100");
            }
            for (var item : own.path("items")) {
                boolean music = List.of("release", "master").contains(item.path("type").asText());
                assertThat(item.path("image_url").asText()).contains("h:300/w:300");
                assertThat(item.path("stats").has("user")).isEqualTo(music);
                assertThat(item.path("stats").has("community")).isEqualTo(music);
            }
        }
        var seen = stranger.get("/lists/1500000").json();
        assertThat(seen.path("image_url").asText("absent")).isEmpty();
        assertThat(seen.path("items")).isNotEmpty();
        for (var item : seen.path("items")) {
            assertThat(item.path("image_url").asText("absent")).isEmpty();
            assertThat(item.path("stats").has("user")).isFalse();
        }
    }

    /** Recorded in 2026. */
    @Test
    void addressesOfListsHaveTheirNames() {
        var lists = owner.get("/users/" + USERNAME + "/lists").json().path("lists");

        assertThat(lists.at("/0/uri").asText()).endsWith("/lists/Desert-island/1500000");
        assertThat(lists.at("/2/uri").asText()).endsWith("/lists/My-best-worst/1500002");
        assertThat(Reply.keys(lists.at("/0/user")))
                .containsExactlyInAnyOrder("id", "username", "avatar_url", "resource_url");
    }

    @Test
    void listsHoldAllKindsOfThings() {
        var lists = owner.get("/users/" + USERNAME + "/lists");
        var types =
                lists.column("lists", "/id").stream()
                        .flatMap(id -> owner.get("/lists/" + id).column("items", "/type").stream());

        assertThat(types).contains("release", "master", "artist", "label");
        var list = owner.get("/lists/" + lists.column("lists", "/id").get(0)).json();
        for (var item : list.path("items")) {
            var url = item.path("resource_url").asText();
            var path = url.substring(discogs.sandbox().apiUrl().length());
            var resource = owner.get(path).json();
            var name = resource.path(resource.has("title") ? "title" : "name").asText();
            assertThat(item.path("display_title").asText()).endsWith(name);
        }
    }

    private int items() {
        return owner.get(WANTS).json().at("/pagination/items").asInt();
    }
}
