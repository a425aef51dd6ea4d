/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsNotFoundException;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.support.ByteServer;
import io.github.cameldiscogs.support.SampleCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.ExchangeBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user takes another name while a route remembers the old one. */
class RenamedUserTest extends CamelTestSupport {

    private static final String FOLDERS = "{\"folders\": []}";
    private static final Pattern PAGE_NUMBER = Pattern.compile("[?&]page=(\\d+)");
    private static final String PAGE =
            "{\"pagination\": {\"page\": 1, \"pages\": 1, \"items\": 1},"
                    + " \"wants\": [{\"id\": 7}]}";

    private static final String THREE_PAGES =
            "{\"pagination\": {\"page\": %1$s, \"pages\": 3, \"per_page\": 1, \"items\": 3},"
                    + " \"wants\": [{\"id\": %1$s}], \"releases\": [{\"id\": 1,"
                    + " \"instance_id\": %1$s, \"date_added\": \"2024-01-0%1$sT00:00:00-08:00\"}]}";

    private final AtomicLong nanoTime = new AtomicLong(-1);
    private ByteServer server;

    /** What Discogs says of who asks. */
    private volatile String name = "old";

    /** What answers, if it is named in the path. */
    private volatile String known = "/users/old/";

    private volatile String refusal = "404 Not Found";
    private volatile String answer = FOLDERS;

    /** What is asked for when the user changes the name; null for nothing. */
    private volatile String renamedAt;

    /** Holds refusals back until as many are to be sent. */
    private volatile CountDownLatch refusals = new CountDownLatch(0);

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        context.addComponent("discogs", new DiscogsComponent(nanoTime::get));
        return context;
    }

    @BeforeEach
    void start() throws IOException {
        server =
                new ByteServer(
                        peer -> {
                            while (true) {
                                var line = peer.readRequest().lines().findFirst().orElseThrow();
                                peer.send(answerTo(line));
                            }
                        });
        configuration().setApiUrl(server.origin());
        authenticate(configuration());
    }

    private DiscogsConfiguration configuration() {
        return context.getComponent("discogs", DiscogsComponent.class).getConfiguration();
    }

    void authenticate(DiscogsConfiguration configuration) {
        configuration.setUserToken("token");
    }

    /** Headers that say for whom a call is made. */
    Map<String, Object> caller() {
        return Map.of();
    }

    private String answerTo(String line) {
        if (renamedAt != null && line.contains(renamedAt)) {
            rename("new");
        }
        if (line.contains("/oauth/identity")) {
            return name == null
                    ? ByteServer.ok("{}")
                    : ByteServer.ok("{\"id\": 1, \"username\": \"%s\"}".formatted(name));
        }
        if (line.contains("/oauth/access_token")) {
            return ByteServer.ok("oauth_token=same&oauth_token_secret=secret");
        }
        if (line.contains(known)) {
            var page = PAGE_NUMBER.matcher(line);
            return ByteServer.ok(answer.formatted(page.find() ? page.group(1) : "1"));
        }
        refusals.countDown();
        awaitRefusals();
        return "HTTP/1.1 %s\r\nContent-Length: 17\r\n\r\n{\"message\": \"No\"}".formatted(refusal);
    }

    private void awaitRefusals() {
        try {
            refusals.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private Exchange call(String uri) {
        return call(uri, caller());
    }

    Exchange call(String uri, Map<String, Object> headers) {
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

    void rename(String other) {
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

    static Stream<DiscogsOperation> operationsOfAUser() {
        return Stream.of(DiscogsOperation.values())
                .filter(operation -> operation.parameter("username").isPresent());
    }

    @ParameterizedTest
    @MethodSource("operationsOfAUser")
    void isAskedForInEveryOperation(DiscogsOperation operation) {
        rememberOldName();
        known = "/new";
        var sample = new SampleCall(operation, null);
        answer = sample.document() == null ? "{}" : asBytes(sample.document().replace("%", "%%"));
        var headers = new HashMap<>(caller());
        headers.putAll(sample.neededHeaders());
        headers.remove("CamelDiscogsUsername");

        assertThat(call(sample.uri(), headers).getException()).isNull();

        var requests = requests();
        assertThat(requests.subList(0, 3))
                .containsExactly(
                        requests.get(0),
                        "GET /oauth/identity",
                        requests.get(0).replace("/old", "/new"));
        assertThat(requests.subList(3, requests.size()))
                .allSatisfy(request -> assertThat(request).startsWith("GET ").contains("/new"));
    }

    /** What the server sends as one byte a character. */
    private static String asBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Test
    void isAskedForOfEachAccount() {
        var store = new InMemoryTokenStore();
        store.saveAccessToken("a", new AccessToken("token-a", "secret"));
        store.saveAccessToken("b", new AccessToken("token-b", "secret"));
        var component = configuration();
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

    private void refuseFolders() {
        rememberOldName();
        rename("old");
        known = "/users/old/wants";
    }

    @ParameterizedTest
    @ValueSource(strings = {"404 Not Found", "403 Forbidden"})
    void isNotDoubtedAgainForAMinute(String status) {
        refusal = status;
        refuseFolders();
        call("discogs:collectionFolders");
        requests();

        nanoTime.addAndGet(TimeUnit.MINUTES.toNanos(1) - 1);
        for (var operation : List.of("collectionFolders", "collectionItems", "profile")) {
            assertThat(call("discogs:" + operation).getException())
                    .isInstanceOfAny(
                            DiscogsNotFoundException.class, DiscogsAuthenticationException.class);
        }
        assertThat(requests())
                .containsExactly(
                        "GET /users/old/collection/folders",
                        "GET /users/old/collection/folders/0/releases",
                        "GET /users/old");

        nanoTime.addAndGet(1);
        rename("new");
        assertThat(call("discogs:collectionFolders").getException()).isNull();
        assertThat(requests())
                .containsExactly(
                        "GET /users/old/collection/folders",
                        "GET /oauth/identity",
                        "GET /users/new/collection/folders");
    }

    private List<Exchange> callAtTheSameTime(int calls) {
        refusals = new CountDownLatch(calls);
        return Stream.generate(
                        () ->
                                template.asyncSend(
                                        "discogs:collectionFolders",
                                        exchange ->
                                                exchange.getMessage()
                                                        .getHeaders()
                                                        .putAll(caller())))
                .limit(calls)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @Test
    void isAskedForOnceForAllThatAreRefusedAtTheSameTime() {
        refuseFolders();

        assertThat(callAtTheSameTime(4))
                .allSatisfy(
                        call ->
                                assertThat(call.getException())
                                        .isInstanceOf(DiscogsNotFoundException.class));

        assertThat(requests()).filteredOn("GET /oauth/identity"::equals).hasSize(1);
    }

    @Test
    void isToldToAllThatAreRefusedAtTheSameTime() {
        rememberOldName();

        assertThat(callAtTheSameTime(4))
                .allSatisfy(call -> assertThat(call.getException()).isNull());

        assertThat(requests())
                .containsOnlyOnce("GET /oauth/identity")
                .filteredOn("GET /users/new/collection/folders"::equals)
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wantlist?sort=added&perPage=1&prefetch=1",
                "wantlist?perPage=1&prefetch=1",
                "collectionItems?sort=added&perPage=1&prefetch=1",
                "collectionItems?perPage=1&prefetch=1",
                "collectionItems?perPage=1&prefetch=3&outputType=Json"
            })
    void isAskedForInTheMiddleOfAList(String uri) {
        rememberOldName();
        rename("old");
        answer = THREE_PAGES;
        renamedAt = "&page=2";

        List<?> items = call("discogs:" + uri).getMessage().getBody(List.class);

        assertThat(items).hasSize(3).doesNotHaveDuplicates();
        assertThat(requests()).containsOnlyOnce("GET /oauth/identity");
    }

    @Test
    void isRememberedForEachOrigin() throws IOException {
        rememberOldName();
        rename("old");
        try (var sandbox =
                ByteServer.answering(
                        ByteServer.ok("{\"username\": \"tester\", \"folders\": []}"))) {
            var elsewhere = "discogs:collectionFolders?userToken=token&apiUrl=" + sandbox.origin();

            assertThat(call(elsewhere, Map.of()).getException()).isNull();
            call("discogs:collectionFolders?userToken=token&apiUrl=" + server.origin(), Map.of());
            call(elsewhere, Map.of());

            assertThat(sandbox.requests())
                    .extracting(head -> head.split(" HTTP")[0])
                    .containsExactly(
                            "GET /oauth/identity",
                            "GET /users/tester/collection/folders",
                            "GET /users/tester/collection/folders");
        }
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
