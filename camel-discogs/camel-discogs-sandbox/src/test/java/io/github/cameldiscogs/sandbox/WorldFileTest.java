/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users, applications and access tokens of a file. */
class WorldFileTest {

    private static final Path EXAMPLE = Path.of("world.json");

    @TempDir private Path folder;

    @Test
    void usersAreAsTheExampleSays() {
        try (var sandbox = DiscogsSandbox.builder().world(EXAMPLE).start()) {
            assertThat(sandbox.users())
                    .extracting(UserView::username)
                    .startsWith(DiscogsSandbox.USERNAME, "vinyl_shop", "newcomer");
            assertThat(sandbox.collection("vinyl_shop").size()).isEqualTo(5);
            assertThat(sandbox.wantlist("vinyl_shop").size()).isZero();
            assertThat(sandbox.users().get(1).forSale()).isPositive();
            assertThat(sandbox.wantlist("newcomer").releaseIds()).containsExactly(1L);
            assertThat(sandbox.users().get(2).forSale()).isZero();
            assertThat(
                            ApiClient.stranger(sandbox)
                                    .get("/users/vinyl_shop/collection/folders/1")
                                    .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void givenItemsAreTheWholeCollectionAlsoAfterAReset() {
        try (var sandbox = DiscogsSandbox.builder().world(EXAMPLE).start()) {
            var newcomer = ApiClient.user(sandbox, "NewcomerTokenNewcomerTokenNewcomerTokenN");
            var items = "/users/newcomer/collection/folders/0/releases?sort_order=asc";
            var all = newcomer.get(items).column("releases", "/id");
            assertThat(all).containsExactlyInAnyOrder("249504", "1000", "1000");

            sandbox.collection("newcomer").add(7);
            sandbox.reset();
            assertThat(newcomer.get(items).column("releases", "/id")).isEqualTo(all);
        }
    }

    @Test
    void applicationsActForWhoHasAllowedIt() {
        try (var sandbox = DiscogsSandbox.builder().world(EXAMPLE).start()) {
            var signed =
                    "OAuth oauth_consumer_key=\"ShelfKeyShelfKeyShel\","
                            + " oauth_token=\"NewcomerAllowsShelfNewcomerAllowsShelfNe\","
                            + " oauth_signature_method=\"PLAINTEXT\", oauth_nonce=\"n\","
                            + " oauth_timestamp=\"1764000000\","
                            + " oauth_signature=\"ShelfSecretShelfSecretShelfSecre"
                            + "%26NewcomerAllowsSecretNewcomerAllowsSecret\"";
            var identity =
                    ApiClient.stranger(sandbox)
                            .with("Authorization", signed)
                            .get("/oauth/identity")
                            .json();

            assertThat(identity.path("username").asText()).isEqualTo("newcomer");
            assertThat(identity.path("consumer_name").asText()).isEqualTo("Shelf");
        }
    }

    @Test
    void requestsSayWhatFilesSay() {
        try (var sandbox = DiscogsSandbox.start()) {
            ApiClient.stranger(sandbox)
                    .post("/_sandbox/users", "{\"username\": \"second\", \"collection\": [4, 2]}");
            assertThat(sandbox.collection("second").size()).isEqualTo(2);
            assertThat(sandbox.wantlist("second").size()).isEqualTo(60);
        }
    }

    @Test
    void theGreetingSpeaksOfWhoIsThere() throws IOException {
        var file =
                write(
                        """
                        {"users": [{"username": "Crate_Digger"}, {"username": "b", "token": "bToken"}],
                         "consumers": [{"key": "%s", "secret": "another", "name": "Other"}]}
                        """
                                .formatted(DiscogsSandbox.CONSUMER_KEY));
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        String[] arguments = {"--port", "0", "--world", file.toString()};
        try (var sandbox = DiscogsSandboxMain.start(arguments, Map.of(), out)) {
            assertThat(sandbox.users())
                    .extracting(UserView::username)
                    .startsWith("Crate_Digger", "b");
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .containsPattern("user +b\n +user token +bToken\n")
                    .containsPattern("consumer secret +another\n")
                    .contains("token=bToken' " + sandbox.apiUrl() + "/oauth/identity")
                    .doesNotContain(DiscogsSandbox.USER_TOKEN);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    []                                        | FILE is no JSON object, but may have users, consumers, access_tokens
                    {"users": [                               | FILE is no JSON object, but may have users, consumers, access_tokens: Unexpected end-of-input
                    {"users": [], "users": []}                | FILE is no JSON object, but may have users, consumers, access_tokens: Duplicate field 'users' in line 1, column 22
                    {} {}                                     | FILE is no JSON object, but may have users, consumers, access_tokens: Trailing token
                    {"user": []}                              | FILE: There is no field /user, allowed are users, consumers, access_tokens
                    {"users": {}}                             | FILE: /users is {}, allowed is a list of objects
                    {"users": [{"username": "a"}, 5]}         | FILE: /users/1 is 5, allowed is an object
                    {"users": [{"name": "a"}]}                | FILE: There is no field /users/0/name, allowed are username, token, collection, collection_size,
                    {"users": [{"token": "a"}]}               | FILE: /users/0/username is missing: must differ from the others
                    {"users": [{"username": ""}]}             | FILE: /users/0: username is empty
                    {"users": [{"username": 5}]}              | FILE: /users/0/username is 5, allowed is a text
                    {"users": [{"username": "a", "collection_size": "5"}]} | FILE: /users/0/collection_size is "5", allowed is a whole number
                    {"users": [{"username": "a", "collection_size": 10000001}]} | FILE: /users/0: collectionSize is 10000001, allowed is 0 to 10000000
                    {"users": [{"username": "a", "private_wantlist": 1}]} | FILE: /users/0/private_wantlist is 1, allowed is true or false
                    {"users": [{"username": "a", "collection": ["5"]}]} | FILE: /users/0/collection is ["5"], allowed is a list of whole numbers
                    {"users": [{"username": "a", "wantlist": [0]}]} | FILE: /users/0: There is no release 0
                    {"users": [{"username": "a"}, {"username": "A"}]} | FILE: /users/1/username is that of /users/0/username, allowed is another one
                    {"users": [{"username": "a", "token": "t"}, {"username": "b"}, {"username": "c", "token": "t"}]} | FILE: /users/2/token is that of /users/0/token, allowed is another one
                    {"consumers": [{"key": "k", "secret": "s"}]} | FILE: /consumers/0/name is missing: what users see
                    {"consumers": [{"key": "k", "secret": "s", "name": "n"}, {"key": "k", "secret": "t", "name": "n"}]} | FILE: /consumers/1/key is that of /consumers/0/key, allowed is another one
                    {"access_tokens": [{"username": "a", "token": "t", "secret": "s"}]} | FILE: /access_tokens/0: username is a, allowed are crate_digger
                    {"access_tokens": [{"username": "crate_digger", "token": "t", "secret": "s", "consumer_key": "k"}]} | FILE: /access_tokens/0: consumer_key is k, allowed are SandboxConsumerKeySa
                    {"access_tokens": [{"username": "crate_digger", "token": "t", "secret": "s"}, {"username": "crate_digger", "token": "t", "secret": "u"}]} | FILE: /access_tokens/1/token is that of /access_tokens/0/token
                    """)
    void whatIsWrongIsSaidWithItsPlace(String json, String message) throws IOException {
        var file = write(json);
        assertThatThrownBy(() -> DiscogsSandbox.builder().world(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message.replace("FILE", file.toString()));
    }

    @Test
    void aMissingFileIsSaid() {
        var missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> DiscogsSandbox.builder().world(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no file " + missing);
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("w.json"), json);
    }
}
