/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.support.ByteServer;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Endpoints that send elsewhere than the component get nothing that is the component's. */
class WithheldCredentialsTest extends SandboxTestSupport {

    private static final String REFUSAL =
            "; the credentials of the component are not used, because apiUrl differs from the"
                    + " component's";

    static Stream<Named<Consumer<DiscogsConfiguration>>> credentialsOfTheComponent() {
        return Stream.of(
                Named.of("user token", component -> component.setUserToken("a")),
                Named.of(
                        "consumer",
                        component -> {
                            component.setConsumerKey("a");
                            component.setConsumerSecret("b");
                        }),
                Named.of(
                        "OAuth",
                        component -> {
                            component.setConsumerKey("a");
                            component.setConsumerSecret("b");
                            component.setAccessToken("c");
                            component.setAccessTokenSecret("d");
                        }),
                Named.of(
                        "strategy", component -> component.setAuthStrategy(request -> "Discogs x")),
                Named.of("store", component -> component.setTokenStore(storeOf("a"))));
    }

    private static InMemoryTokenStore storeOf(String account) {
        var store = new InMemoryTokenStore();
        store.saveAccessToken(account, new AccessToken("e", "f"));
        return store;
    }

    @ParameterizedTest
    @MethodSource("credentialsOfTheComponent")
    void areNotSentToAnotherOrigin(Consumer<DiscogsConfiguration> credentials) throws Exception {
        credentials.accept(component());
        try (var other = ByteServer.answering(ByteServer.ok("{\"id\": 1}"))) {
            var uri = "discogs:release?releaseId=1&apiUrl=" + other.origin();

            assertThat(call(uri, Map.of()).getException()).isNull();
            assertThat(other.requests())
                    .singleElement()
                    .asString()
                    .doesNotContainIgnoringCase("authorization");

            assertThat(
                            call("discogs:orders?page=1&apiUrl=" + other.origin(), Map.of())
                                    .getException())
                    .isInstanceOf(DiscogsRequestException.class)
                    .hasMessageContaining("needs the credentials of a user, and none are given")
                    .hasMessageContaining(REFUSAL);
            assertThat(other.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxyHost=127.0.0.1&proxyPort=", "proxyHost=localhost&proxyPort="})
    void areNotSentThroughAnotherProxy(String proxy) throws Exception {
        component().setUserToken("a");
        try (var other = ByteServer.answering(ByteServer.ok("{\"id\": 1}"))) {
            call("discogs:release?releaseId=1&" + proxy + other.port(), Map.of());

            assertThat(other.requests())
                    .singleElement()
                    .asString()
                    .doesNotContainIgnoringCase("authorization");
        }
    }

    @Test
    void stayBehindWhereTheUriIsMadeOfMessages() throws Exception {
        component().setUserToken("a");
        try (var other = ByteServer.answering(ByteServer.ok("{\"id\": 1}"))) {
            context.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("direct:start").toD("discogs:profile?username=${header.who}");
                        }
                    });

            call("direct:start", Map.of("who", "bob&apiUrl=" + other.origin()));

            assertThat(other.requests())
                    .singleElement()
                    .asString()
                    .doesNotContainIgnoringCase("authorization");
        }
    }

    @Test
    void areSentHomeWhateverAHeaderHolds() throws Exception {
        component().setUserToken(DiscogsSandbox.USER_TOKEN);
        try (var other = ByteServer.answering(ByteServer.ok("{\"id\": 1}"))) {
            context.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("direct:start")
                                    .setHeader("CamelDiscogsUsername", header("who"))
                                    .to("discogs:profile");
                        }
                    });

            call("direct:start", Map.of("who", "bob&apiUrl=" + other.origin()));

            assertThat(other.requests()).isEmpty();
            assertThat(lastRequest().path()).startsWith("/users/bob%26apiUrl");
        }
    }

    @Test
    void areSentToTheSameOriginInOtherWords() {
        component().setUserToken(DiscogsSandbox.USER_TOKEN);

        var exchange =
                call(
                        "discogs:identity?apiUrl="
                                + sandbox().apiUrl().replace("http:", "HTTP:")
                                + "/",
                        Map.of());

        assertThat(exchange.getException()).isNull();
    }

    @Test
    void areAskedOfTheComponentAsItIsNow() throws Exception {
        component().setUserToken(DiscogsSandbox.USER_TOKEN);
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start").to("discogs:identity");
                    }
                });
        assertThat(call("direct:start", Map.of()).getException()).isNull();

        component().setApiUrl("https://api.example.com");

        assertThat(call("direct:start", Map.of()).getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining(REFUSAL);
    }

    @Test
    void leaveAnEndpointItsOwn() throws Exception {
        component().setUserToken("a");
        try (var other = ByteServer.answering(ByteServer.ok(ByteServer.IDENTITY))) {
            call("discogs:identity?userToken=mine&apiUrl=" + other.origin(), Map.of());

            assertThat(other.requests()).singleElement().asString().contains("token=mine");
        }
    }

    @Test
    void leaveAnEndpointItsOwnStore() throws Exception {
        var store = storeOf("me");
        context.getRegistry().bind("store", store);
        component().setTokenStore(store);
        try (var other = ByteServer.answering(ByteServer.ok(ByteServer.IDENTITY))) {
            var own = "&tokenStore=#store&consumerKey=k&consumerSecret=s";
            var exchange =
                    call(
                            "discogs:identity?apiUrl=" + other.origin() + own,
                            Map.of("CamelDiscogsAccount", "me"));

            assertThat(exchange.getException()).isNull();
            assertThat(other.requests()).singleElement().asString().contains("oauth_token=\"e\"");
        }
    }

    @Test
    void areSaidToBeMissing() {
        component().setConsumerKey("a");
        component().setConsumerSecret("b");
        component().setTokenStore(storeOf("me"));
        var elsewhere = "apiUrl=http://127.0.0.1:9";

        assertThat(
                        call("discogs:identity?" + elsewhere, Map.of("CamelDiscogsAccount", "me"))
                                .getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("there is no tokenStore to find it in" + REFUSAL);
        assertThat(call("discogs:profile?" + elsewhere, Map.of()).getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("missing username")
                .hasMessageContaining(REFUSAL);
        assertThatThrownBy(() -> context.getEndpoint("discogs:authorizeUrl?" + elsewhere))
                .hasStackTraceContaining("Incomplete credentials: nothing given")
                .hasStackTraceContaining(REFUSAL);
        assertThatThrownBy(
                        () ->
                                context.getEndpoint(
                                        "discogs:identity?accessToken=c&accessTokenSecret=d&"
                                                + elsewhere))
                .hasStackTraceContaining(
                        "Incomplete credentials: only accessToken, accessTokenSecret")
                .hasStackTraceContaining(REFUSAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consumerKey=a",
                "consumerSecret=a",
                "accessToken=a",
                "accessTokenSecret=a",
                "accessToken=a&accessTokenSecret=b"
            })
    void areNotMissedWhereTheComponentMayGetThemLater(String incomplete) {
        assertThatCode(() -> context.getEndpoint("discogs:identity?" + incomplete))
                .doesNotThrowAnyException();
        assertThat(call("discogs:identity?" + incomplete, Map.of()).getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("Incomplete credentials: only ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST", "::1", "[::1]", "127.1.2.3"})
    void mayGoInClearThroughAProxyOnThisMachine(String host) {
        assertThatCode(
                        () ->
                                context.getEndpoint(
                                        "discogs:identity?proxyHost=RAW(%s)&proxyPort=3128"
                                                .formatted(host)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example.com",
                "10.0.0.1",
                "localhost.example.com",
                "127.0.0.1.nip.io"
            })
    void mayNotGoInClearThroughAProxyElsewhere(String host) {
        component().setProxyHost(host);
        component().setProxyPort(3128);

        assertThatThrownBy(() -> context.getEndpoint("discogs:identity"))
                .hasStackTraceContaining("proxyHost: with an apiUrl of http");
    }

    @Test
    void mayGoEncryptedThroughAnyProxy() {
        component().setApiUrl("https://api.example.com");

        assertThatCode(
                        () ->
                                context.getEndpoint(
                                        "discogs:release?proxyHost=proxy.example.com&proxyPort=3128"))
                .doesNotThrowAnyException();
    }
}
