/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static io.github.cameldiscogs.sandbox.DiscogsSandbox.CONSUMER_KEY;
import static io.github.cameldiscogs.sandbox.DiscogsSandbox.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.sandbox.ApiClient.Reply;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthDanceTest {

    private static final String HMAC = "HMAC-SHA1";

    private final ManualClock clock = new ManualClock();

    @RegisterExtension
    final DiscogsSandboxExtension discogs =
            DiscogsSandboxExtension.with(
                    DiscogsSandbox.builder()
                            .clock(clock)
                            .rateLimit(RateLimit.none())
                            .account(SandboxAccount.named("otherUser").withPrivateCollection())
                            .consumer("otherKey", "otherSecret", "Other", "https://reg.example/cb")
                            .accessToken(USERNAME, "grantedToken", "grantedSecret"));

    @ParameterizedTest
    @ValueSource(strings = {"HMAC-SHA1", "PLAINTEXT"})
    void signsAUserInWithACallback(String method) {
        var request = requestToken(method, "https://app.example/cb?state=a%26b");
        var location = discogs.sandbox().authorize(request.get("oauth_token"), "OTHERUSER");
        assertThat(location)
                .startsWith(
                        "https://app.example/cb?state=a%26b&oauth_token="
                                + request.get("oauth_token")
                                + "&oauth_verifier=");
        var verifier = location.substring(location.lastIndexOf('=') + 1);

        var access = parse(accessToken(method, request, verifier));
        var identity =
                identity(
                        OAuthSigner.token(
                                method,
                                access.get("oauth_token"),
                                access.get("oauth_token_secret")));

        assertThat(identity.status()).isEqualTo(200);
        assertThat(identity.json().path("username").asText()).isEqualTo("otherUser");
        assertThat(identity.json().path("consumer_name").asText()).isEqualTo("Sandbox Application");
    }

    @Test
    void showsTheVerifierOutOfBand() {
        var request = requestToken(HMAC, "oob");
        var verifier = discogs.sandbox().authorize(request.get("oauth_token"), USERNAME);

        assertThat(verifier).matches("[A-Za-z]{10}");
        assertThat(accessToken(HMAC, request, verifier).status()).isEqualTo(200);
    }

    @Test
    void tokenStepsTakeTheirParametersFromQueryAndFormToo() {
        var url = url("/oauth/request_token");
        var query = OAuthSigner.consumer(HMAC).with("oauth_callback", "oob").form("GET", url);
        var form = OAuthSigner.consumer(HMAC).with("oauth_callback", "oob").form("POST", url);
        var header =
                OAuthSigner.consumer(HMAC)
                        .header("POST", url, Map.of("oauth_callback", "https://app.example/ü"));

        assertThat(client().get("/oauth/request_token?" + query).status()).isEqualTo(200);
        assertThat(client().form("/oauth/request_token", form).status()).isEqualTo(200);
        assertThat(
                        client().with("Authorization", header)
                                .form(
                                        "/oauth/request_token",
                                        "oauth_callback=https%3A%2F%2Fapp.example%2F%C3%BC")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void refusalReturnsTheRequestTokenAsDenied() {
        var request = requestToken(HMAC, "https://app.example/cb");
        var location = discogs.sandbox().deny(request.get("oauth_token"));

        assertThat(location)
                .isEqualTo("https://app.example/cb?denied=" + request.get("oauth_token"));
        assertPlainError(accessToken(HMAC, request, "whatever"), "Invalid token.");
    }

    @Test
    void aRequestTokenServesOnce() {
        var request = requestToken(HMAC, "oob");
        var token = request.get("oauth_token");
        var verifier = discogs.sandbox().authorize(token, USERNAME);
        accessToken(HMAC, request, verifier);

        assertPlainError(accessToken(HMAC, request, verifier), "Invalid token.");
        assertThatThrownBy(() -> discogs.sandbox().authorize(token, USERNAME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(token);
    }

    @Test
    void aRequestTokenDiesAfterFifteenMinutes() {
        var early = requestToken(HMAC, "oob");
        var late = requestToken(HMAC, "oob");
        var earlyVerifier = discogs.sandbox().authorize(early.get("oauth_token"), USERNAME);
        var lateVerifier = discogs.sandbox().authorize(late.get("oauth_token"), USERNAME);
        clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(accessToken(HMAC, early, earlyVerifier).status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));

        assertPlainError(accessToken(HMAC, late, lateVerifier), "Token expired.");
    }

    @Test
    void aWrongVerifierIsRefusedAndTheRightOneStillWorks() {
        var request = requestToken(HMAC, "oob");
        assertPlainError(accessToken(HMAC, request, "tooEarly"), "Invalid verifier.");
        var verifier = discogs.sandbox().authorize(request.get("oauth_token"), USERNAME);

        assertPlainError(accessToken(HMAC, request, verifier + "x"), "Invalid verifier.");
        assertThat(accessToken(HMAC, request, verifier).status()).isEqualTo(200);
    }

    @Test
    void aRegisteredCallbackIsUsedWhenNoneIsGiven() {
        var header =
                "OAuth oauth_consumer_key=\"otherKey\", oauth_signature_method=\"PLAINTEXT\","
                        + " oauth_timestamp=\"1764000000\", oauth_nonce=\"n1\","
                        + " oauth_signature=\"otherSecret%26\"";
        var token = parse(client().with("Authorization", header).get("/oauth/request_token"));

        assertThat(discogs.sandbox().authorize(token.get("oauth_token"), USERNAME))
                .startsWith("https://reg.example/cb?oauth_token=");
    }

    @Test
    void tokenStepsSayInPlainTextWhatIsWrong() {
        var url = url("/oauth/request_token");
        var unsigned = client().get("/oauth/request_token");
        assertThat(unsigned.status()).isEqualTo(500);
        assertPlainError(
                step(OAuthSigner.consumer(HMAC).with("oauth_consumer_key", "nobody")),
                "Invalid consumer.");
        assertPlainError(
                step(OAuthSigner.consumer(HMAC).without("oauth_nonce")),
                "Parameter not found: oauth_nonce");
        assertPlainError(
                step(OAuthSigner.consumer(HMAC).with("oauth_signature_method", "RSA-SHA1")),
                "Invalid signature method.");
        var forOtherUrl = OAuthSigner.consumer(HMAC).header("GET", url + "/other");
        var wrong = client().with("Authorization", forOtherUrl).get("/oauth/request_token");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text())
                .startsWith("Invalid signature. Expected signature base string: GET&http%3A%2F%2F");
    }

    @Test
    void aNonceServesOnce() {
        var header = OAuthSigner.consumer(HMAC).header("GET", url("/oauth/request_token"));
        var client = client().with("Authorization", header);

        assertThat(client.get("/oauth/request_token").status()).isEqualTo(200);
        assertPlainError(client.get("/oauth/request_token"), "Invalid nonce.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HMAC-SHA1", "PLAINTEXT"})
    void grantedTokensActAsTheirUser(String method) {
        var identity = identity(OAuthSigner.token(method, "grantedToken", "grantedSecret"));

        assertThat(identity.json().path("username").asText()).isEqualTo(USERNAME);
    }

    @Test
    void queryParametersAreSigned() {
        var path = "/users/" + USERNAME + "/collection/folders/1/releases";
        var header =
                OAuthSigner.token(HMAC, "grantedToken", "grantedSecret")
                        .header("GET", url(path), Map.of("per_page", "2", "sort", "added"));
        var client = client().with("Authorization", header);

        assertThat(client.get(path + "?sort=added&per_page=2").status()).isEqualTo(200);
        assertThat(client.get(path + "?sort=added&per_page=3").message())
                .startsWith("Invalid signature.");
    }

    @Test
    void badOrRevokedCredentialsAre401() {
        assertThat(identity(OAuthSigner.token(HMAC, "grantedToken", "wrong")).status())
                .isEqualTo(401);
        assertThat(identity(OAuthSigner.token(HMAC, "unknown", "grantedSecret")).message())
                .startsWith("Invalid consumer token.");
        assertThat(discogs.sandbox().revoke("grantedToken")).isTrue();
        assertThat(identity(OAuthSigner.token(HMAC, "grantedToken", "grantedSecret")).message())
                .startsWith("Invalid consumer token.");
    }

    /** API section 3.3: the token steps pass, and later calls are those of a stranger. */
    @Test
    void millisecondsAndLongNoncesMakeAStranger() {
        var folder = "/users/" + USERNAME + "/collection/folders/1";
        var milliseconds =
                OAuthSigner.token(HMAC, "grantedToken", "grantedSecret")
                        .with("oauth_timestamp", "1764000000123");
        var longNonce =
                OAuthSigner.token(HMAC, "grantedToken", "grantedSecret")
                        .with("oauth_nonce", "n".repeat(65));
        var longestNonce =
                OAuthSigner.token(HMAC, "grantedToken", "grantedSecret")
                        .with("oauth_nonce", "n".repeat(64));

        assertThat(get(folder, milliseconds).message()).startsWith("You are not allowed to view");
        assertThat(get(folder, longNonce).status()).isEqualTo(403);
        assertThat(get(folder, longestNonce).status()).isEqualTo(200);
        assertThat(step(OAuthSigner.consumer(HMAC).with("oauth_nonce", "n".repeat(65))).status())
                .isEqualTo(200);
    }

    @Test
    void anApplicationByItselfIsNobody() {
        assertThat(identity(OAuthSigner.consumer(HMAC)).message())
                .isEqualTo("You must authenticate to access this resource.");
    }

    @Test
    void tokensOfOtherApplicationsAreRefused() {
        var header =
                "OAuth oauth_consumer_key=\"otherKey\", oauth_signature_method=\"PLAINTEXT\","
                        + " oauth_timestamp=\"1764000000\", oauth_nonce=\"n2\","
                        + " oauth_token=\"grantedToken\","
                        + " oauth_signature=\"otherSecret%26grantedSecret\"";

        assertThat(CONSUMER_KEY).isNotEqualTo("otherKey");
        assertThat(client().with("Authorization", header).get("/oauth/identity").status())
                .isEqualTo(401);
    }

    private ApiClient client() {
        return ApiClient.stranger(discogs.sandbox());
    }

    private String url(String path) {
        return discogs.sandbox().apiUrl() + path;
    }

    private Reply get(String path, OAuthSigner signer) {
        return client().with("Authorization", signer.header("GET", url(path))).get(path);
    }

    private Reply identity(OAuthSigner signer) {
        return get("/oauth/identity", signer);
    }

    private Reply step(OAuthSigner signer) {
        return get("/oauth/request_token", signer);
    }

    private Map<String, String> requestToken(String method, String callback) {
        return parse(step(OAuthSigner.consumer(method).with("oauth_callback", callback)));
    }

    private Reply accessToken(String method, Map<String, String> request, String verifier) {
        var signer =
                OAuthSigner.token(
                                method,
                                request.get("oauth_token"),
                                request.get("oauth_token_secret"))
                        .with("oauth_verifier", verifier);
        var header = signer.header("POST", url("/oauth/access_token"));
        return client().with("Authorization", header).post("/oauth/access_token");
    }

    private static Map<String, String> parse(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return Arrays.stream(reply.text().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static void assertPlainError(Reply reply, String text) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text()).isEqualTo(text);
        assertThat(reply.header("Content-Type")).startsWith("text/plain");
    }
}
