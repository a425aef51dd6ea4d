/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.paging.DiscogsItems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.ExchangeBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user takes another name while a route remembers the old one. */
class RenamedUserTest extends CamelTestSupport {

    private static final String FOLDERS = "{\"folders\": []}";
    private static final String PAGE =
            "{\"pagination\": {\"page\": 1, \"pages\": 1, \"items\": 1},"
                    + " \"wants\": [{\"id\": 7}]}";

    private ByteServer server;

    /** What Discogs says of who asks. */
    private volatile String name = "old";

    /** What answers, if it is named in the path. */
    private volatile String known = "/users/old/";

    private volatile String refusal = "404 Not Found";
    private volatile String answer = FOLDERS;

    @BeforeEach
    void start() throws IOException {
        server =
                new ByteServer(
                        peer -> {
                            while (true) {
                                var line = peer.readHead().lines().findFirst().orElseThrow();
                                peer.send(answerTo(line));
                            }
                        });
        var component = context.getComponent("discogs", DiscogsComponent.class).getConfiguration();
        component.setApiUrl(server.origin());
        component.setUserToken("token");
    }

    private String answerTo(String line) {
        if (line.contains("/oauth/identity")) {
            return name == null
                    ? ByteServer.ok("{}")
                    : ByteServer.ok("{\"id\": 1, \"username\": \"%s\"}".formatted(name));
        }
        return line.contains(known)
                ? ByteServer.ok(answer)
                : "HTTP/1.1 %s\r\nContent-Length: 17\r\n\r\n{\"message\": \"No\"}"
                        .formatted(refusal);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private Exchange call(String uri) {
        return call(uri, Map.of());
    }

    private Exchange call(String uri, Map<String, Object> headers) {
        var exchange = ExchangeBuilder.anExchange(context).build();
        exchange.getMessage().getHeaders().putAll(headers);
        return template.send(uri, exchange);
    }

    /** Methods and paths since the last time. */
    private List<String> requests() {
        var lines =
                new ArrayList<>(
                        server.requests().stream()
                                .map(head -> head.split(" HTTP")[0].split("\\?")[0])
                                .toList());
        server.requests().clear();
        return lines;
    }

    private void rememberOldName() {
        assertThat(call("discogs:collectionFolders").getException()).isNull();
        assertThat(requests())
                .containsExactly("GET /oauth/identity", "GET /users/old/collection/folders");
        rename("new");
    }

    private void rename(String other) {
        name = other;
        known = "/users/" + other + "/";
    }

    @ParameterizedTest
    @ValueSource(strings = {"404 Not Found", "403 Forbidden"})
    void isAskedForOnceMore(String status) {
        refusal = status;
        rememberOldName();

        assertThat(call("discogs:collectionFolders").getException()).isNull();

        assertThat(requests())
                .containsExactly(
                        "GET /users/old/collection/folders",
                        "GET /oauth/identity",
                        "GET /users/new/collection/folders");
        call("discogs:collectionFolders");
        assertThat(requests()).containsExactly("GET /users/new/collection/folders");
    }

    @Test
    void isAskedForInListsToo() {
        rememberOldName();
        answer = PAGE;

        var exchange = call("discogs:wantlist");

        assertThat((Iterable<?>) exchange.getMessage().getBody(DiscogsItems.class)).hasSize(1);
        assertThat(requests().subList(0, 3))
                .containsExactly(
                        "GET /users/old/wants", "GET /oauth/identity", "GET /users/new/wants");
    }

    @Test
    void isAskedForInSinglePagesToo() {
        rememberOldName();
        answer = PAGE;

        assertThat(call("discogs:wantlist?page=1").getException()).isNull();
        assertThat(requests())
                .containsExactly(
                        "GET /users/old/wants", "GET /oauth/identity", "GET /users/new/wants");
    }

    @Test
    void isAskedForInWritesWhichAreDoneOnce() {
        rememberOldName();
        answer = "{\"id\": 9}";

        assertThat(call("discogs:addToWantlist?releaseId=9").getException()).isNull();
        assertThat(requests())
                .containsExactly(
                        "PUT /users/old/wants/9", "GET /oauth/identity", "PUT /users/new/wants/9");
    }

    @Test
    void isAskedForOfEachAccount() {
        var store = new InMemoryTokenStore();
        store.saveAccessToken("a", new AccessToken("token-a", "secret"));
        store.saveAccessToken("b", new AccessToken("token-b", "secret"));
        var component = context.getComponent("discogs", DiscogsComponent.class).getConfiguration();
        component.setUserToken(null);
        component.setConsumerKey("key");
        component.setConsumerSecret("secret");
        component.setTokenStore(store);
        var accounts = List.of("a", "b");
        for (var account : accounts) {
            call("discogs:collectionFolders", Map.of("CamelDiscogsAccount", account));
        }
        requests();
        rename("new");

        for (var account : accounts) {
            var exchange =
                    call("discogs:collectionFolders", Map.of("CamelDiscogsAccount", account));

            assertThat(exchange.getException()).isNull();
            assertThat(requests())
                    .containsExactly(
                            "GET /users/old/collection/folders",
                            "GET /oauth/identity",
                            "GET /users/new/collection/folders");
        }
    }

    @Test
    void isNotAskedForWhereTheRouteNamesTheUser() {
        rememberOldName();

        var exchange = call("discogs:deleteFromWantlist?releaseId=9&username=old");

        assertThat(exchange.getException()).isInstanceOf(DiscogsNotFoundException.class);
        assertThat(requests()).containsExactly("DELETE /users/old/wants/9");
    }

    @Test
    void isNotWhySomethingElseIsMissing() {
        rememberOldName();
        rename("old");
        known = "/users/old/wants";

        var exchange = call("discogs:collectionFolders");

        assertThat(exchange.getException()).isInstanceOf(DiscogsNotFoundException.class);
        assertThat(requests())
                .containsExactly("GET /users/old/collection/folders", "GET /oauth/identity");
    }

    @Test
    void isNotAskedForAgainWhereTheCredentialsAreRefused() {
        rememberOldName();
        refusal = "401 Unauthorized";

        assertThat(call("discogs:collectionFolders").getException())
                .isInstanceOf(DiscogsAuthenticationException.class);
        assertThat(requests()).containsExactly("GET /users/old/collection/folders");
    }

    @Test
    void isAskedForOnceInACall() {
        known = "/users/old/wants";

        assertThat(call("discogs:collectionFolders").getException())
                .isInstanceOf(DiscogsNotFoundException.class);
        assertThat(requests())
                .containsExactly("GET /oauth/identity", "GET /users/old/collection/folders");

        rename("new");
        known = "/users/new/wants";
        assertThat(call("discogs:collectionFolders").getException())
                .isInstanceOf(DiscogsNotFoundException.class);
        assertThat(requests())
                .containsExactly(
                        "GET /users/old/collection/folders",
                        "GET /oauth/identity",
                        "GET /users/new/collection/folders");
    }

    @Test
    void isOfNoInterestWhenItCannotBeAskedFor() {
        rememberOldName();
        name = null;

        assertThat(call("discogs:collectionFolders?maxRetries=0").getException())
                .isInstanceOf(DiscogsNotFoundException.class)
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }
}
