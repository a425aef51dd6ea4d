/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuthorizePageTest {

    private static final String CALLBACK = "https://app.example/cb";

    @RegisterExtension
    static final DiscogsSandboxExtension DISCOGS =
            DiscogsSandboxExtension.with(
                    DiscogsSandbox.builder()
                            .account(SandboxAccount.named("<script>\"&'"))
                            .consumer("key", "secret", "<b>App</b>", CALLBACK));

    @Test
    void asksWhoSignsInAndEscapesAllNames() {
        var page = client().get("/oauth/authorize?oauth_token=" + requestToken(CALLBACK));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("X-Discogs-Ratelimit")).isEmpty();
        assertThat(page.text())
                .contains("<html lang=\"en\">", "<h1>", "<label for=\"username\">")
                .contains("value=\"crate_digger\"", "value=\"&lt;script&gt;&quot;&amp;&#39;\"")
                .contains("&lt;b&gt;App&lt;/b&gt;")
                .doesNotContain("<script>", "<b>App");
    }

    @Test
    void allowReturnsWithAVerifier() {
        var token = requestToken(CALLBACK);
        var reply = decide(token, "allow", "crate_digger");

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location"))
                .matches(
                        Pattern.quote(CALLBACK + "?oauth_token=" + token + "&oauth_verifier=")
                                + "[A-Za-z]{10}");
        assertThat(decide(token, "allow", "crate_digger").status()).isEqualTo(404);
    }

    @Test
    void denyReturnsWithoutOne() {
        var token = requestToken(CALLBACK);

        assertThat(decide(token, "deny", "").header("Location"))
                .isEqualTo(CALLBACK + "?denied=" + token);
    }

    @Test
    void outOfBandShowsTheVerifierOrTheRefusal() {
        var allowed = decide(requestToken("oob"), "allow", "crate_digger");
        var denied = decide(requestToken("oob"), "deny", "");

        assertThat(allowed.text()).containsPattern("<output id=\"verifier\">[A-Za-z]{10}</output>");
        assertThat(denied.status()).isEqualTo(200);
        assertThat(denied.text()).contains("not allowed").doesNotContain("verifier");
    }

    @Test
    void unknownTokensAndAccountsAreSaid() {
        assertThat(client().get("/oauth/authorize").status()).isEqualTo(404);
        assertThat(client().get("/oauth/authorize?oauth_token=%3Cx%3E").text())
                .contains("Nothing to authorize");
        assertThat(decide(requestToken(CALLBACK), "allow", "nobody").status()).isEqualTo(400);
    }

    private static ApiClient client() {
        return ApiClient.stranger(DISCOGS.sandbox());
    }

    private static ApiClient.Reply decide(String token, String decision, String username) {
        return client().form(
                        "/oauth/authorize",
                        "oauth_token=" + token + "&decision=" + decision + "&username=" + username);
    }

    private static String requestToken(String callback) {
        var header =
                "OAuth oauth_consumer_key=\"key\", oauth_signature_method=\"PLAINTEXT\","
                        + " oauth_timestamp=\"1764000000\", oauth_nonce=\""
                        + System.nanoTime()
                        + "\", oauth_callback=\""
                        + callback
                        + "\", oauth_signature=\"secret%26\"";
        var answer = client().with("Authorization", header).get("/oauth/request_token").text();
        return answer.replaceAll("oauth_token=([^&]*)&.*", "$1");
    }
}
