/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.exception.DiscogsAnswerException;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsAuthorizationException;
import io.github.cameldiscogs.exception.DiscogsAuthorizationException.Reason;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.model.Identity;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.support.ManualClock;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest extends SandboxTestSupport {

    private static final String ACCESS_TOKEN = "sandboxAccessToken0123456789abcdefghijkl";
    private static final String ACCESS_TOKEN_SECRET = "sandboxAccessSecret0123456789abcdefghijk";

    private final ManualClock clock = new ManualClock();

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.clock(clock)
                .accessToken(DiscogsSandbox.USERNAME, ACCESS_TOKEN, ACCESS_TOKEN_SECRET);
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:begin").to("discogs:authorizeUrl");
                from("direct:finish").to("discogs:accessToken");
                from("direct:identity")
                        .toD(
                                "discogs:identity?accessToken=RAW(${header.token})"
                                        + "&accessTokenSecret=RAW(${header.secret})"
                                        + "&signatureMethod=${header.method}");
            }
        };
    }

    @BeforeEach
    void setApplication() {
        component().setConsumerKey(DiscogsSandbox.CONSUMER_KEY);
        component().setConsumerSecret(DiscogsSandbox.CONSUMER_SECRET);
    }

    private RequestToken begin() {
        return begin("HMAC-SHA1", Map.of());
    }

    private RequestToken begin(String signatureMethod, Map<String, Object> headers) {
        return call("discogs:authorizeUrl?signatureMethod=" + signatureMethod, headers)
                .getMessage()
                .getBody(RequestToken.class);
    }

    private Exchange finish(RequestToken requestToken, String verifier) {
        return finish("HMAC-SHA1", requestToken, verifier);
    }

    private Exchange finish(String signatureMethod, RequestToken requestToken, String verifier) {
        return call(
                "discogs:accessToken?signatureMethod=" + signatureMethod,
                Map.of(
                        "CamelDiscogsRequestToken", requestToken.token(),
                        "CamelDiscogsRequestTokenSecret", requestToken.secret(),
                        "CamelDiscogsVerifier", verifier));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HMAC-SHA1", "PLAINTEXT"})
    void dancesOutOfBand(String signatureMethod) {
        var requestToken = begin(signatureMethod, Map.of());
        assertThat(requestToken.authorizationUrl())
                .isEqualTo(
                        sandbox().websiteUrl()
                                + "/oauth/authorize?oauth_token="
                                + requestToken.token());

        var verifier = sandbox().authorize(requestToken.token(), DiscogsSandbox.USERNAME);
        var exchange = finish(signatureMethod, requestToken, verifier);
        var accessToken = exchange.getMessage().getBody(AccessToken.class);
        var identity =
                template.requestBodyAndHeaders(
                        "direct:identity",
                        null,
                        Map.of(
                                "method",
                                signatureMethod,
                                "token",
                                accessToken.token(),
                                "secret",
                                accessToken.secret()),
                        Identity.class);

        assertThat(identity.username()).isEqualTo(DiscogsSandbox.USERNAME);
        assertThat(sentHeader("Authorization"))
                .startsWith("OAuth ")
                .contains("oauth_signature_method=\"" + signatureMethod + "\"");
        assertThat(exchange.getMessage().getHeaders().keySet())
                .doesNotContain(
                        "CamelDiscogsRequestToken",
                        "CamelDiscogsRequestTokenSecret",
                        "CamelDiscogsVerifier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HMAC-SHA1", "PLAINTEXT"})
    void dancesWithACallback(String signatureMethod) {
        var requestToken =
                begin(
                        signatureMethod,
                        Map.of(
                                "CamelDiscogsCallbackUrl",
                                "https://example.com/callback?shop=1&x=a b"));

        var location = sandbox().authorize(requestToken.token(), DiscogsSandbox.USERNAME);

        assertThat(location)
                .startsWith("https://example.com/callback?shop=1")
                .contains("oauth_token=" + requestToken.token());
        var verifier = location.replaceAll(".*oauth_verifier=([^&]+).*", "$1");
        assertThat(
                        finish(signatureMethod, requestToken, verifier)
                                .getMessage()
                                .getBody(AccessToken.class)
                                .token())
                .isNotBlank();
    }

    @Test
    void usesTokensThatWereSavedEarlier() {
        var exchange =
                call(
                        "discogs:profile?accessToken=%s&accessTokenSecret=%s"
                                .formatted(ACCESS_TOKEN, ACCESS_TOKEN_SECRET),
                        Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(lastRequest().path()).isEqualTo("/users/" + DiscogsSandbox.USERNAME);
    }

    @Test
    void signsQueryParameters() {
        var exchange =
                call(
                        "discogs:collectionItems?sort=added&sortOrder=asc&page=1&accessToken=%s&accessTokenSecret=%s"
                                .formatted(ACCESS_TOKEN, ACCESS_TOKEN_SECRET),
                        Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(lastRequest().query()).contains("sort=added&sort_order=asc&page=1&per_page=100");
    }

    @Test
    void seesKeyAndSecretThatAreSetOnARunningComponent() {
        component().setConsumerKey(null);
        component().setConsumerSecret(null);
        assertThat(template.send("direct:begin", exchange -> {}).getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("needs consumerKey and consumerSecret");

        setApplication();

        assertThat(begin().token()).isNotBlank();
    }

    @Test
    void asksAsAnApplication() {
        var exchange = call("discogs:release?releaseId=1000", Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(sentHeader("Authorization"))
                .isEqualTo(
                        "Discogs key=%s, secret=%s"
                                .formatted(
                                        DiscogsSandbox.CONSUMER_KEY,
                                        DiscogsSandbox.CONSUMER_SECRET));
    }

    @Test
    void asksAsAStranger() {
        component().setConsumerKey(null);
        component().setConsumerSecret(null);

        call("discogs:release?releaseId=1000", Map.of());

        assertThat(sentHeader("Authorization")).isNull();
    }

    @Test
    void signsEachRequestAfresh() {
        var uri =
                "discogs:identity?accessToken=%s&accessTokenSecret=%s"
                        .formatted(ACCESS_TOKEN, ACCESS_TOKEN_SECRET);
        call(uri, Map.of());
        var first = sentHeader("Authorization");
        call(uri, Map.of());

        assertThat(nonce(sentHeader("Authorization")))
                .isNotEqualTo(nonce(first))
                .hasSizeLessThanOrEqualTo(64);
    }

    private static String nonce(String authorization) {
        return authorization.replaceAll(".*oauth_nonce=\"([^\"]+)\".*", "$1");
    }

    @Test
    void tellsThatTheUserRefused() {
        var requestToken = begin();
        sandbox().clearRequests();

        var exchange =
                call("discogs:accessToken", Map.of("CamelDiscogsDenied", requestToken.token()));

        assertReason(exchange, Reason.DENIED);
        assertThat(sandbox().requests()).isEmpty();
        assertThat(exchange.getMessage().getHeader("CamelDiscogsDenied")).isNull();
    }

    @Test
    void tellsThatTheRequestTokenExpired() {
        var requestToken = begin();
        var verifier = sandbox().authorize(requestToken.token(), DiscogsSandbox.USERNAME);
        clock.move(Duration.ofMinutes(16));

        assertReason(finish(requestToken, verifier), Reason.EXPIRED);
    }

    @Test
    void tellsThatTokenAndVerifierDoNotMatch() {
        var requestToken = begin();
        sandbox().authorize(requestToken.token(), DiscogsSandbox.USERNAME);

        assertReason(finish(requestToken, "wrong"), Reason.MISMATCH);
    }

    @Test
    void tellsThatTheRequestTokenWasUsedBefore() {
        var requestToken = begin();
        var verifier = sandbox().authorize(requestToken.token(), DiscogsSandbox.USERNAME);
        finish(requestToken, verifier);

        assertReason(finish(requestToken, verifier), Reason.MISMATCH);
    }

    @Test
    void tellsThatTheApplicationIsUnknown() {
        component().setConsumerKey("unknownApplication");

        var exchange = template.send("direct:begin", sent -> {});

        assertReason(exchange, Reason.REJECTED);
        assertThat(exchange.getException())
                .hasMessageContaining("Invalid consumer.")
                .hasMessageContaining("status 401");
    }

    @Test
    void tellsThatTheSignatureIsWrongWithoutShowingIt() {
        component().setConsumerSecret("wrong");

        var exchange = template.send("direct:begin", sent -> {});

        assertReason(exchange, Reason.REJECTED);
        assertThat(exchange.getException())
                .hasMessageContaining("Invalid signature")
                .message()
                .doesNotContain(DiscogsSandbox.CONSUMER_KEY);
    }

    @Test
    void tellsThatTheAnswerHoldsNoToken() {
        sandbox()
                .fault(
                        Fault.answer(200, "text/html", "<html>oauth_token_secret=half</html>")
                                .forever());

        var exchange = call("discogs:authorizeUrl?maxRetries=0", Map.of());

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsAnswerException.class)
                .hasMessageContaining("holds no token")
                .message()
                .doesNotContain("half");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oauth_token=a&oauth_token_secret=",
                "oauth_token=+&oauth_token_secret=b",
                "oauth_token=a&oauth_token_secret=%C2%A0%0A",
                "oauth_token=a%0Ac&oauth_token_secret=b"
            })
    void tellsThatATokenCannotBeUsed(String answer) {
        sandbox().fault(Fault.answer(200, "application/x-www-form-urlencoded", answer).forever());

        var dance =
                Map.of(
                        "discogs:authorizeUrl?maxRetries=0", Map.<String, Object>of(),
                        "discogs:accessToken?maxRetries=0",
                                Map.<String, Object>of(
                                        "CamelDiscogsRequestToken", "request",
                                        "CamelDiscogsRequestTokenSecret", "secret",
                                        "CamelDiscogsVerifier", "verifier"));
        dance.forEach(
                (step, headers) ->
                        assertThat(call(step, headers).getException())
                                .as(step)
                                .isInstanceOf(DiscogsAnswerException.class)
                                .hasMessageContaining("holds no token"));
    }

    @Test
    void leavesOutWhiteSpaceAroundTheRequestToken() {
        sandbox()
                .fault(
                        Fault.answer(
                                200,
                                "application/x-www-form-urlencoded",
                                "oauth_token=a%2Fb%00+&oauth_token_secret=c%0A"));

        var token = call("discogs:authorizeUrl", Map.of()).getMessage().getBody(RequestToken.class);

        assertThat(token.token()).isEqualTo("a/b");
        assertThat(token.secret()).isEqualTo("c");
        assertThat(token.authorizationUrl()).endsWith("/oauth/authorize?oauth_token=a%2Fb");
    }

    @Test
    void tellsWhenATokenIsBad() {
        component().setConsumerKey(null);
        component().setConsumerSecret(null);

        var exchange = call("discogs:identity?userToken=bad-token", Map.of());

        assertThat(exchange.getException())
                .asInstanceOf(type(DiscogsAuthenticationException.class))
                .satisfies(
                        failure -> {
                            assertThat(failure.getStatus()).isEqualTo(401);
                            assertThat(failure.getOperation()).isEqualTo("identity");
                            assertThat(failure.getDiscogsMessage())
                                    .startsWith("Invalid consumer token.");
                            assertThat(failure.isRetryable()).isFalse();
                        });
    }

    private static void assertReason(Exchange exchange, Reason reason) {
        assertThat(exchange.getException())
                .asInstanceOf(type(DiscogsAuthorizationException.class))
                .extracting(DiscogsAuthorizationException::getReason)
                .isEqualTo(reason);
    }
}
