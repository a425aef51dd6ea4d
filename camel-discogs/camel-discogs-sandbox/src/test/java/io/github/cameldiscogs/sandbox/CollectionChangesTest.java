/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static io.github.cameldiscogs.sandbox.DiscogsSandbox.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionChangesTest {

    private static final String COLLECTION = "/users/" + USERNAME + "/collection";
    private static final String FOLDERS = COLLECTION + "/folders";
    private static final long RELEASE = 34_000_000;

    @RegisterExtension
    final DiscogsSandboxExtension discogs =
            DiscogsSandboxExtension.with(
                    DiscogsSandbox.builder()
                            .rateLimit(RateLimit.none())
                            .account(SandboxAccount.named("rival").withToken("rivalToken")));

    private ApiClient owner;

    @BeforeEach
    void connect(DiscogsSandbox sandbox) {
        owner = ApiClient.user(sandbox);
    }

    @Test
    void foldersAreMadeRenamedAndDeleted() {
        var created = owner.post(FOLDERS, "{\"name\": \"<script>\"}");
        assertThat(created.status()).isEqualTo(201);
        var folder = FOLDERS + "/" + created.json().path("id").asInt();
        assertThat(created.json().path("count").asInt()).isZero();
        assertThat(created.json().path("resource_url").asText()).endsWith(folder);

        var renamed = owner.post(folder, "{\"name\": \"Ü\"}");
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(owner.get(folder).json()).isEqualTo(renamed.json());
        assertThat(owner.get(FOLDERS).column("folders", "/name")).contains("Ü");

        assertThat(owner.delete(folder).status()).isEqualTo(204);
        assertThat(owner.get(folder).message()).isEqualTo("The requested folder does not exist.");
    }

    @Test
    void foldersAreProtected() {
        assertThat(owner.post(FOLDERS, "{}").status()).isEqualTo(422);
        assertThat(owner.post(FOLDERS, "{\"name\": \" \"}").status()).isEqualTo(422);
        assertThat(owner.post(FOLDERS + "/0", "{\"name\": \"x\"}").status()).isEqualTo(422);
        assertThat(owner.delete(FOLDERS + "/1").status()).isEqualTo(422);
        assertThat(owner.delete(FOLDERS + "/2100001").message())
                .isEqualTo("The folder is not empty.");
        assertThat(owner.delete(FOLDERS + "/5").status()).isEqualTo(404);
    }

    @Test
    void everyAdditionIsAnotherCopy() {
        var first = add(1);
        var second = add(1);

        assertThat(first.path("resource_url").asText())
                .endsWith(
                        FOLDERS
                                + "/1/releases/"
                                + RELEASE
                                + "?instance_id="
                                + first.path("instance_id").asLong());
        assertThat(second.path("instance_id")).isNotEqualTo(first.path("instance_id"));
        var copies = owner.get(COLLECTION + "/releases/" + RELEASE);
        assertThat(copies.column("releases", "/instance_id"))
                .containsExactly(
                        first.path("instance_id").asText(), second.path("instance_id").asText());
        assertThat(owner.get(FOLDERS + "/0").json().path("count").asInt()).isEqualTo(252);
        assertThat(
                        owner.get(FOLDERS + "/0/releases?per_page=1")
                                .json()
                                .at("/releases/0/instance_id"))
                .isEqualTo(second.path("instance_id"));
    }

    /** Recorded in 2026; in 2018 there were only the instance and its address. */
    @Test
    void anAdditionAnswersWithTheWholeItem() {
        var added = add(2_100_001);
        var copy = copy();

        for (var key : List.of("id", "instance_id", "folder_id", "rating", "date_added")) {
            assertThat(added.path(key)).as(key).isEqualTo(copy.path(key));
        }
        var basic = (ObjectNode) copy.path("basic_information");
        assertThat(added.path("basic_information"))
                .isEqualTo(basic.without(List.of("genres", "styles")));
    }

    /** Recorded in 2026: the rating is of the user and the release, not of the copy. */
    @Test
    void aRatingIsOfAllCopiesAndOutlivesThem() {
        var first = path(1, add(1));
        owner.post(first, "{\"rating\": 4}");

        var second = add(2_100_001);
        assertThat(second.path("rating").asInt()).isEqualTo(4);
        var rating = "/releases/" + RELEASE + "/rating/" + USERNAME;
        assertThat(owner.get(rating).json().path("rating").asInt()).isEqualTo(4);

        owner.put(rating, "{\"rating\": 2}");
        assertThat(owner.get(COLLECTION + "/releases/" + RELEASE).column("releases", "/rating"))
                .containsExactly("2", "2");
        owner.delete(first);
        owner.delete(path(2_100_001, second));
        assertThat(add(1).path("rating").asInt()).isEqualTo(2);
    }

    /** Recorded in 2026. */
    @Test
    void namesOfFoldersAreCutAtFiftyCharacters() {
        var folder = owner.post(FOLDERS, "{\"name\": \"" + "😀".repeat(60) + "\"}").json();
        var other = owner.post(FOLDERS, "{\"name\": \"" + "x".repeat(50) + "\"}");

        assertThat(folder.path("name").asText()).isEqualTo("😀".repeat(50));
        assertThat(other.status()).isEqualTo(201);
    }

    @Test
    void additionsNeedAFolderAndARelease() {
        assertThat(owner.post(FOLDERS + "/0/releases/" + RELEASE).status()).isEqualTo(422);
        assertThat(owner.post(FOLDERS + "/99/releases/" + RELEASE).message())
                .isEqualTo("The requested folder does not exist.");
        assertThat(owner.post(FOLDERS + "/1/releases/0").status()).isEqualTo(404);
    }

    @Test
    void copiesAreRatedAndMovedOneWithoutTheOther() {
        var path = path(1, add(1));
        assertThat(owner.post(path, "{\"rating\": 5}").status()).isEqualTo(204);
        assertThat(copy().path("rating").asInt()).isEqualTo(5);

        assertThat(owner.post(path, "{\"folder_id\": 2100002}").status()).isEqualTo(204);
        assertThat(copy().path("rating").asInt()).isEqualTo(5);
        assertThat(copy().path("folder_id").asInt()).isEqualTo(2_100_002);
        // It is no longer where it was
        assertThat(owner.post(path, "{\"rating\": 1}").message())
                .isEqualTo(
                        "The requested collection item does not exist in this user's collection.");

        var moved = path.replace("/folders/1/", "/folders/2100002/");
        assertThat(owner.post(moved, "{\"folder_id\": 1, \"rating\": 0}").status()).isEqualTo(204);
        assertThat(copy().path("folder_id").asInt()).isEqualTo(1);
        assertThat(copy().path("rating").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"rating\": 6}", "{\"rating\": -1}", "{\"folder_id\": 0}"})
    void impossibleChangesAre422(String body) {
        assertThat(owner.post(path(1, add(1)), body).status()).isEqualTo(422);
    }

    @Test
    void copiesMoveToExistingFoldersOnly() {
        var reply = owner.post(path(1, add(1)), "{\"folder_id\": 77}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text())
                .isEqualTo("{\"message\":\"Invalid folder_id: folder does not exist.\"}");
    }

    /** Recorded in 2026: the folder of the path is not looked for on its own. */
    @Test
    void copiesAreNotInFoldersThatDoNotExist() {
        var path = path(77, add(1));

        for (var reply : List.of(owner.post(path, "{\"rating\": 1}"), owner.delete(path))) {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.message())
                    .isEqualTo(
                            "The requested collection item does not exist in this user's"
                                    + " collection.");
        }
    }

    @Test
    void deletedCopiesAreGone() {
        var path = path(1, add(1));

        assertThat(owner.delete(path.replace("/folders/1/", "/folders/0/")).status())
                .isEqualTo(404);
        assertThat(owner.delete(path).status()).isEqualTo(204);
        assertThat(owner.delete(path).status()).isEqualTo(404);
        assertThat(owner.get(COLLECTION + "/releases/" + RELEASE).json().path("releases"))
                .isEmpty();
        assertThat(owner.get("/users/" + USERNAME).json().path("num_collection").asInt())
                .isEqualTo(250);
    }

    @Test
    void fieldsTakeWhatTheyOffer() {
        var path = path(1, add(1)) + "/fields/";
        assertThat(copy().has("notes")).isFalse();

        assertThat(owner.post(path + 1, "{\"value\": \"Mint (M)\"}").status()).isEqualTo(204);
        assertThat(owner.post(path + 3, "{\"value\": \"für \\\"mich\\\"\"}").status())
                .isEqualTo(204);
        assertThat(copy().path("notes"))
                .hasToString(
                        "[{\"field_id\":1,\"value\":\"Mint (M)\"},"
                                + "{\"field_id\":3,\"value\":\"für \\\"mich\\\"\"}]");
        owner.post(path + 1, "{\"value\": \"\"}");
        assertThat(copy().path("notes")).hasSize(1);
    }

    /** Recorded in 2026: first the folder, then the copy, then field and value in one. */
    @Test
    void fieldsSayWhatIsMissing() {
        var added = add(1);
        var value = "{\"value\": \"Shiny\"}";
        var inNoFolder = owner.post(path(77, added) + "/fields/1", value);
        var noCopy = owner.post(FOLDERS + "/1/releases/5/instances/1/fields/1", value);

        assertThat(inNoFolder.text())
                .isEqualTo(
                        refusal("Invalid folder_id: folder does not exist.", "path", "folder_id"));
        assertThat(noCopy.status()).isEqualTo(404);
        assertThat(noCopy.message()).isEqualTo("Release not found in user's collection.");
        for (var field : List.of(1, 9)) {
            var reply = owner.post(path(1, added) + "/fields/" + field, value);
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.text())
                    .isEqualTo(
                            refusal(
                                    "HTTP fetch failed from 'collection': 400: Bad Request",
                                    "body",
                                    "value"));
        }
    }

    private static String refusal(String message, String place, String name) {
        return """
                {"message":"See \\"detail\\" for validation errors.",\
                "detail":[{"msg":"%s","loc":["%s","%s"],"type":"value_error"}]}"""
                .formatted(message, place, name);
    }

    /** The documentation says otherwise (API section 8, item 4). */
    @Test
    void fieldValuesInTheQueryAreIgnored() {
        var reply = owner.post(path(1, add(1)) + "/fields/3?value=x");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.message()).isEqualTo("See \"detail\" for validation errors.");
        assertThat(reply.json().at("/detail/0/type").asText()).isEqualTo("missing");
    }

    @Test
    void fieldsAreForTheOwner() {
        var fields = owner.get(COLLECTION + "/fields");

        assertThat(fields.column("fields", "/name"))
                .containsExactly("Media", "Sleeve", "Notes", "Bought at");
        assertThat(fields.json().at("/fields/0/type").asText()).isEqualTo("dropdown");
        assertThat(fields.json().at("/fields/0/options/0").asText()).isEqualTo("Mint (M)");
        assertThat(fields.json().at("/fields/0").has("lines")).isFalse();
        assertThat(fields.json().at("/fields/2/lines").asInt()).isEqualTo(3);
        assertThat(ApiClient.stranger(discogs.sandbox()).get(COLLECTION + "/fields").status())
                .isEqualTo(403);
    }

    @Test
    void theValueIsText() {
        var value = owner.get(COLLECTION + "/value").json();

        for (var key : new String[] {"minimum", "median", "maximum"}) {
            assertThat(value.path(key).asText()).matches("[$€£]\\d{1,3}(,\\d{3})*\\.\\d\\d");
        }
        var stranger = ApiClient.stranger(discogs.sandbox());
        var rival = ApiClient.user(discogs.sandbox(), "rivalToken");
        assertThat(stranger.get(COLLECTION + "/value").status()).isEqualTo(403);
        assertThat(rival.get(COLLECTION + "/value").message())
                .startsWith("You are not allowed to view this resource.");
    }

    private JsonNode add(int folder) {
        var reply = owner.post(FOLDERS + "/" + folder + "/releases/" + RELEASE);
        assertThat(reply.status()).isEqualTo(201);
        return reply.json();
    }

    private static String path(int folder, JsonNode added) {
        return FOLDERS
                + "/"
                + folder
                + "/releases/"
                + RELEASE
                + "/instances/"
                + added.path("instance_id").asLong();
    }

    private JsonNode copy() {
        return owner.get(COLLECTION + "/releases/" + RELEASE).json().at("/releases/0");
    }
}
