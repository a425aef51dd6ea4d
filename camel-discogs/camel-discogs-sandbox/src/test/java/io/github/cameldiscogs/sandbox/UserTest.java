/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static io.github.cameldiscogs.sandbox.DiscogsSandbox.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.ApiClient.Reply;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserTest {

    private static final String PROFILE = "/users/" + USERNAME;

    @RegisterExtension
    final DiscogsSandboxExtension discogs =
            DiscogsSandboxExtension.with(
                    DiscogsSandbox.builder()
                            .rateLimit(RateLimit.none())
                            .account(SandboxAccount.named("second"))
                            .account(SandboxAccount.named("idle")));

    private ApiClient owner;
    private ApiClient stranger;

    @BeforeEach
    void connect(DiscogsSandbox sandbox) {
        owner = ApiClient.user(sandbox);
        stranger = ApiClient.stranger(sandbox);
    }

    @Test
    void identityAndProfileAreOfTheSameUser() {
        var identity = owner.get("/oauth/identity").json();
        var profile = owner.get(PROFILE).json();

        assertThat(profile.path("id")).isEqualTo(identity.path("id"));
        assertThat(profile.path("username")).isEqualTo(identity.path("username"));
        assertThat(profile.path("resource_url")).isEqualTo(identity.path("resource_url"));
        // Recorded in 2026: a personal token belongs to no application
        assertThat(identity.path("consumer_name").asText()).isEqualTo(USERNAME);
    }

    @Test
    void theAddressIsForTheOwner() {
        assertThat(owner.get(PROFILE).json().path("email").asText())
                .isEqualTo(USERNAME + "@example.com");
        assertThat(stranger.get(PROFILE).json().has("email")).isFalse();
        assertThat(stranger.get(PROFILE).json().has("num_unread")).isFalse();
    }

    @Test
    void editsChangeOnlyWhatIsGiven() {
        var before = owner.get(PROFILE).json();
        var edited = owner.post(PROFILE, "{\"name\": \"Ünï\", \"curr_abbr\": \"JPY\"}");

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.json().has("email")).isTrue();
        assertThat(edited.json().path("name").asText()).isEqualTo("Ünï");
        assertThat(edited.json().path("curr_abbr").asText()).isEqualTo("JPY");
        assertThat(edited.json().path("profile")).isEqualTo(before.path("profile"));
        assertThat(owner.get(PROFILE).json()).isEqualTo(edited.json());
    }

    /** Recorded in 2026. */
    @Test
    void emptyTextsAreClearedAndAnEmptyCurrencyIsKept() {
        var before = owner.get(PROFILE).json();
        var edited = owner.post(PROFILE, "{\"name\": \"\", \"curr_abbr\": \"\"}");

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.json().path("name").asText("absent")).isEmpty();
        assertThat(edited.json().path("curr_abbr")).isEqualTo(before.path("curr_abbr"));
        var kept = owner.post(PROFILE, "{\"location\": null, \"curr_abbr\": null}");
        assertThat(kept.json()).isEqualTo(edited.json());
    }

    /** Recorded in 2026; one would expect 422. */
    @Test
    void unknownCurrenciesAreNotFound() {
        var reply = owner.post(PROFILE, "{\"curr_abbr\": \"DM\"}");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.message()).isEqualTo("Invalid currency abbreviation.");
    }

    /** Recorded in 2026. */
    @Test
    void theCurrencyIsForTheOwner() {
        assertThat(owner.get(PROFILE).json().path("curr_abbr").asText()).hasSize(3);
        assertThat(stranger.get(PROFILE).json().path("curr_abbr").asText("absent")).isEmpty();
    }

    @Test
    void profilesComeAsPlainTextToo() {
        var plain =
                stranger.with("Accept", "application/vnd.discogs.v2.plaintext+json").get(PROFILE);

        assertThat(plain.json().path("profile").asText())
                .contains("everything")
                .doesNotContain("[");
    }

    @Test
    void submissionsAreAnObjectOfArrays() {
        var reply = stranger.get(PROFILE + "/submissions");
        var submissions = reply.json().path("submissions");

        assertThat(Reply.keys(submissions)).containsExactly("artists", "labels", "releases");
        assertThat(reply.json().at("/pagination/items").asInt())
                .isEqualTo(
                        submissions.path("artists").size()
                                + submissions.path("labels").size()
                                + submissions.path("releases").size());
        for (var artist : submissions.path("artists")) {
            for (var key : new String[] {"aliases", "groups", "members"}) {
                artist.path(key).forEach(name -> assertThat(name.isTextual()).isTrue());
            }
        }
        for (var label : submissions.path("labels")) {
            assertThat(label.has("contact_info")).isFalse();
        }
        var secondReply = stranger.get(PROFILE + "/submissions?per_page=4&page=2");
        assertThat(secondReply.header("Link")).contains("rel=\"first\"", "rel=\"prev\"");
        var second = secondReply.json();
        assertThat(Reply.keys(second.path("submissions"))).containsExactly("labels", "releases");
        assertThat(stranger.get("/users/idle/submissions").json().path("submissions"))
                .hasToString("{}");
    }

    @Test
    void contributionsAreReleasesWithoutTheirTracks() {
        var reply = stranger.get(PROFILE + "/contributions");
        var first = reply.json().at("/contributions/0");
        var release = stranger.get("/releases/" + first.path("id").asLong()).json();

        assertThat(reply.json().at("/pagination/items").asInt())
                .isEqualTo(stranger.get(PROFILE).json().path("releases_contributed").asInt());
        assertThat(Reply.keys(first))
                .isSubsetOf(Reply.keys(release))
                .doesNotContain("tracklist", "extraartists", "videos", "blocked_from_sale");
        assertThat(first.path("title")).isEqualTo(release.path("title"));
        // Recorded in 2025 of 905 releases
        assertThat(reply.text()).doesNotContain("thumbnail_url", "is_offensive");
        assertThat(release.has("is_offensive")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "label,/labels/0/name",
        "artist,/artists_sort",
        "title,/title",
        "catno,/labels/0/catno",
        "rating,/community/rating/average",
        "year,/year"
    })
    void contributionsSort(String key, String pointer) {
        var reply = stranger.get(PROFILE + "/contributions?sort=" + key);
        var texts =
                reply.column("contributions", pointer).stream()
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .toList();

        assertThat(texts).hasSize(12).isSorted();
        assertThat(stranger.get(PROFILE + "/contributions?sort=x").status()).isEqualTo(422);
    }
}
