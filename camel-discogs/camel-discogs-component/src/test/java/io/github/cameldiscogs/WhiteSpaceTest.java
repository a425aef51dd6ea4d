/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.auth.TokenStore;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.model.Identity;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Credentials with white space around them, as files and people give them. */
class WhiteSpaceTest extends SandboxTestSupport {

    private static final String TOKEN = "token4711";
    private static final String TOKEN_SECRET = "secret4711";

    private final Properties properties = new Properties();

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.accessToken(DiscogsSandbox.USERNAME, TOKEN, TOKEN_SECRET);
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var created = super.createCamelContext();
        created.getPropertiesComponent().setInitialProperties(properties);
        return created;
    }

    private static String padded(String credential) {
        return " \r\n" + credential + "\n";
    }

    /** Each proves to the sandbox that nothing of the white space has been sent or signed. */
    static Stream<Map<String, String>> credentials() {
        return Stream.of(
                Map.of("userToken", DiscogsSandbox.USER_TOKEN),
                oauth("HMAC-SHA1"),
                oauth("PLAINTEXT"));
    }

    private static Map<String, String> oauth(String signatureMethod) {
        return Map.of(
                "consumerKey", DiscogsSandbox.CONSUMER_KEY,
                "consumerSecret", DiscogsSandbox.CONSUMER_SECRET,
                "accessToken", TOKEN,
                "accessTokenSecret", TOKEN_SECRET,
                "signatureMethod", signatureMethod);
    }

    private static boolean isCredential(String option) {
        return !option.equals("signatureMethod");
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void isDroppedInPropertiesOfEndpoints(Map<String, String> options) {
        for (var form : List.of("%s={{my.%s}}", "%s=RAW({{my.%s}})")) {
            options.forEach(
                    (name, value) ->
                            properties.setProperty(
                                    "my." + name, isCredential(name) ? padded(value) : value));
            var uri =
                    options.keySet().stream()
                            .map(name -> form.formatted(name, name))
                            .collect(Collectors.joining("&", "discogs:identity?", ""));

            assertIdentity(call(uri, Map.of()));
        }
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void isDroppedInOptionsOfARunningComponent(Map<String, String> options) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start").to("discogs:identity?" + signatureMethod(options));
                    }
                });
        var component = context.getComponent("discogs", DiscogsComponent.class);
        for (var space : List.of("\n", "\t", " ", "\u00a0", "\ufeff", "\u0000")) {
            options.forEach(
                    (name, value) ->
                            component
                                    .getComponentPropertyConfigurer()
                                    .configure(
                                            context,
                                            component,
                                            name,
                                            isCredential(name) ? space + value + space : value,
                                            false));

            assertIdentity(call("direct:start", Map.of()));
        }
    }

    private static String signatureMethod(Map<String, String> options) {
        return "signatureMethod=" + options.getOrDefault("signatureMethod", "HMAC-SHA1");
    }

    @Test
    void isDroppedAroundKeyAndSecret() {
        var key = padded(DiscogsSandbox.CONSUMER_KEY);
        component().setConsumerKey(key);
        component().setConsumerSecret(padded(DiscogsSandbox.CONSUMER_SECRET));

        var exchange = call("discogs:search?query=a&page=1", Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(sentHeader("Authorization"))
                .isEqualTo(
                        "Discogs key=%s, secret=%s"
                                .formatted(
                                        DiscogsSandbox.CONSUMER_KEY,
                                        DiscogsSandbox.CONSUMER_SECRET));
    }

    @Test
    void isDroppedInHeadersOfTheDance() {
        setApplication();
        var requestToken = call("discogs:authorizeUrl", Map.of()).getMessage();
        var token = requestToken.getBody(RequestToken.class);
        var verifier = sandbox().authorize(token.token(), DiscogsSandbox.USERNAME);

        var exchange =
                call(
                        "discogs:accessToken",
                        Map.of(
                                "CamelDiscogsRequestToken", padded(token.token()),
                                "CamelDiscogsRequestTokenSecret", padded(token.secret()),
                                "CamelDiscogsVerifier", padded(verifier)));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(AccessToken.class);
    }

    @Test
    void isDroppedBeforeTheStoreIsAskedForARequestToken() {
        setApplication();
        component().setTokenStore(new InMemoryTokenStore());
        var token = call("discogs:authorizeUrl", Map.of()).getMessage().getBody(RequestToken.class);
        var verifier = sandbox().authorize(token.token(), DiscogsSandbox.USERNAME);

        var exchange =
                call(
                        "discogs:accessToken",
                        Map.of(
                                "CamelDiscogsRequestToken", padded(token.token()),
                                "CamelDiscogsVerifier", padded(verifier)));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader("CamelDiscogsAccount"))
                .isEqualTo(DiscogsSandbox.USERNAME);
    }

    @Test
    void isDroppedAroundARefusedRequestToken() {
        setApplication();
        var store = new InMemoryTokenStore();
        component().setTokenStore(store);
        store.saveRequestToken(new RequestToken("refused", "secret", "https://example.com"));

        call("discogs:accessToken", Map.of("CamelDiscogsDenied", padded("refused")));

        assertThat(store.takeRequestToken("refused")).isEmpty();
    }

    @Test
    void isDroppedInWhatAStoreGives() {
        setApplication();
        component().setTokenStore(new PaddingStore());

        assertIdentity(call("discogs:identity", Map.of("CamelDiscogsAccount", "me")));

        var token = call("discogs:authorizeUrl", Map.of()).getMessage().getBody(RequestToken.class);
        var verifier = sandbox().authorize(token.token(), DiscogsSandbox.USERNAME);
        assertThat(
                        call(
                                        "discogs:accessToken",
                                        Map.of(
                                                "CamelDiscogsRequestToken",
                                                token.token(),
                                                "CamelDiscogsVerifier",
                                                verifier))
                                .getException())
                .isNull();
    }

    @Test
    void aloneIsNoHeaderOfTheDance() {
        setApplication();
        sandbox().clearRequests();

        for (var header :
                List.of(
                        "CamelDiscogsRequestToken",
                        "CamelDiscogsRequestTokenSecret",
                        "CamelDiscogsVerifier")) {
            assertThat(call("discogs:accessToken", Map.of(header, " \n")).getException())
                    .isInstanceOf(DiscogsRequestException.class)
                    .hasMessageContaining("its value is empty");
        }
        assertThat(sandbox().requests()).isEmpty();
    }

    @Test
    void aloneIsNoCredentialOfARunningComponent() throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start").to("discogs:release?releaseId=1000");
                    }
                });
        sandbox().clearRequests();
        component().setUserToken("\n");

        assertThat(call("direct:start", Map.of()).getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("userToken: is empty");
        assertThat(sandbox().requests()).isEmpty();
    }

    @Test
    void mayBeLeftOutWithAnOptionalProperty() {
        var exchange = call("discogs:release?releaseId=1000&userToken={{?my.token}}", Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(sentHeader("Authorization")).isNull();
    }

    private void setApplication() {
        component().setConsumerKey(padded(DiscogsSandbox.CONSUMER_KEY));
        component().setConsumerSecret(padded(DiscogsSandbox.CONSUMER_SECRET));
    }

    private static void assertIdentity(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(Identity.class).username())
                .isEqualTo(DiscogsSandbox.USERNAME);
    }

    /** A store of somebody who reads files. */
    private static final class PaddingStore implements TokenStore {

        private RequestToken requestToken;

        @Override
        public void saveRequestToken(RequestToken token) {
            requestToken = token;
        }

        @Override
        public Optional<TakenRequestToken> takeRequestToken(String token) {
            return Optional.of(new TakenRequestToken(padded(requestToken.secret()), false));
        }

        @Override
        public void saveAccessToken(String account, AccessToken token) {
            // Nobody asks for it
        }

        @Override
        public Optional<AccessToken> accessToken(String account) {
            return Optional.of(new AccessToken(padded(TOKEN), padded(TOKEN_SECRET)));
        }

        @Override
        public boolean removeAccount(String account) {
            return false;
        }

        @Override
        public List<String> accounts() {
            return List.of();
        }
    }
}
