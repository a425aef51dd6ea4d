/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import static io.github.cameldiscogs.examples.oauthweb.Client.location;
import static io.github.cameldiscogs.examples.oauthweb.RunningApplication.ANN;
import static io.github.cameldiscogs.examples.oauthweb.RunningApplication.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application takes from browsers, and what it refuses. */
class ApplicationTest {

    private static RunningApplication application;

    private Client client;

    @BeforeAll
    static void startApplication() {
        application = new RunningApplication();
    }

    @AfterAll
    static void stopApplication() {
        application.close();
    }

    @BeforeEach
    void openBrowser() {
        client = newClient();
        application.tokenStore.accounts().forEach(application.tokenStore::removeAccount);
    }

    private static Client newClient() {
        return new Client(application.url);
    }

    private static String allow(String requestToken, String username) {
        return application.sandbox.authorize(requestToken, username);
    }

    private static void signIn(Client client, String username) {
        var response = client.get(allow(client.beginSignIn(), username));
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(client.get("/").body())
                .contains("Signed in as <strong>" + username + "</strong>");
    }

    private static boolean isSignedIn(Client client) {
        return client.get("/").body().contains("Signed in as");
    }

    private static void assertRefused(HttpResponse<String> response, int status, String words) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(words).contains("role=\"alert\"");
    }

    @Test
    void signsIn() {
        signIn(client, ANN);

        assertThat(application.tokenStore.accounts()).containsExactly(ANN);
    }

    @Test
    void keepsTwoUsersApart() {
        var other = newClient();
        signIn(client, ANN);
        signIn(other, BEN);

        assertThat(client.get("/").body()).contains(ANN).doesNotContain(BEN);
        assertThat(other.get("/").body()).contains(BEN).doesNotContain(ANN);
    }

    @Test
    void saysThatTheUserSaidNo() {
        var callback = application.sandbox.deny(client.beginSignIn());

        var response = client.get(callback);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("You said no");
        assertThat(isSignedIn(client)).isFalse();
    }

    @Test
    void refusesADenialThatNobodyAskedFor() {
        client.beginSignIn();

        assertRefused(client.get("/callback?denied=forged"), 400, "not started in this browser");
    }

    @Test
    void refusesACallbackTwice() {
        var callback = allow(client.beginSignIn(), ANN);
        client.get(callback);

        assertRefused(client.get(callback), 400, "was used before");
    }

    @Test
    void refusesACallbackAfterSixteenMinutes() {
        var callback = allow(client.beginSignIn(), ANN);
        application.clock.move(Duration.ofMinutes(16));

        assertRefused(client.get(callback), 400, "took more than 15 minutes");
        assertThat(isSignedIn(client)).isFalse();
    }

    @Test
    void refusesAForgedToken() {
        var token = client.beginSignIn();
        allow(token, ANN);

        assertRefused(
                client.get("/callback?oauth_token=forged&oauth_verifier=x"),
                400,
                "not started in this browser");
    }

    @Test
    void refusesAForgedVerifier() {
        var token = client.beginSignIn();
        allow(token, ANN);

        assertRefused(
                client.get("/callback?oauth_token=%s&oauth_verifier=forged".formatted(token)),
                400,
                "Discogs has not confirmed");
        assertThat(isSignedIn(client)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?oauth_token=x", "?oauth_verifier=x", "?oauth_token=x&oauth_token=y"})
    void refusesWhatDiscogsDoesNotSend(String query) {
        assertRefused(client.get("/callback" + query), 400, "not what Discogs sends");
    }

    /** Who lures somebody to a callback of their own would have them use the wrong account. */
    @Test
    void refusesACallbackOfSomebodyElsesBrowser() {
        var attacker = newClient();
        var callback = allow(attacker.beginSignIn(), BEN);

        assertRefused(client.get(callback), 400, "not started in this browser");
        assertThat(isSignedIn(client)).isFalse();
    }

    @Test
    void refusesItAlsoWhileTheBrowserSignsInByItself() {
        var own = client.beginSignIn();
        var attacker = newClient();
        var callback = allow(attacker.beginSignIn(), BEN);

        assertRefused(client.get(callback), 400, "not started in this browser");
        client.get(allow(own, ANN));
        assertThat(client.get("/").body()).contains("Signed in as <strong>" + ANN);
    }

    /** Who plants their own session in a browser must not be signed in with it afterwards. */
    @Test
    void changesTheSessionAtSignIn() {
        var attacker = newClient();
        attacker.get("/");
        client.cookie = attacker.cookie;

        signIn(client, ANN);

        assertThat(client.cookie).isNotEqualTo(attacker.cookie);
        assertThat(isSignedIn(attacker)).isFalse();
    }

    @Test
    void takesNoSessionThatItDidNotMake() {
        client.cookie = "session=chosen";

        client.get("/");

        assertThat(client.cookie).isNotEqualTo("session=chosen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-out", "/forget", "/move"})
    void refusesFormsOfOtherSites(String path) {
        signIn(client, ANN);
        var other = newClient();

        assertRefused(client.postWithoutToken(path, Map.of()), 403, "sent by another site");
        assertRefused(
                client.postWithoutToken(path, Map.of("csrf", other.csrfToken())),
                403,
                "sent by another site");
        assertThat(isSignedIn(client)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-out", "/forget", "/move"})
    void refusesStrangersWhatIsForUsers(String path) {
        assertRefused(client.post(path, Map.of()), 403, "Please sign in first");
    }

    @Test
    void signsOut() {
        signIn(client, ANN);
        var before = client.cookie;

        client.post("/sign-out", Map.of());

        assertThat(client.get("/").body()).doesNotContain("Signed in as");
        client.cookie = before;
        assertThat(isSignedIn(client)).isFalse();
        assertThat(application.tokenStore.accounts()).containsExactly(ANN);
    }

    @Test
    void forgets() {
        var elsewhere = newClient();
        signIn(client, ANN);
        signIn(elsewhere, ANN);

        client.post("/forget", Map.of());

        assertThat(application.tokenStore.accounts()).isEmpty();
        assertThat(client.get("/").body()).contains("You are forgotten");
        assertThat(isSignedIn(elsewhere)).isFalse();
    }

    @Test
    void signsOutWhoTookBackWhatTheyAllowed() {
        signIn(client, ANN);
        application.sandbox.revoke(application.tokenStore.accessToken(ANN).orElseThrow().token());

        client.get("/");

        assertThat(client.get("/").body()).contains("does not let us act for you any more");
        assertThat(application.tokenStore.accounts()).isEmpty();
    }

    @Test
    void signsOutWhoWasAwayForLong() {
        signIn(client, ANN);
        application.clock.move(Duration.ofHours(13));

        assertThat(isSignedIn(client)).isFalse();
    }

    @Test
    void movesARecord() {
        signIn(client, ANN);
        var instance = application.sandbox.collection(ANN).instanceIds().max().orElseThrow();
        var page = client.get("/").body();
        var form = page.substring(page.indexOf("value=\"" + instance + "\"") - 400);
        var release = form.replaceAll("(?s).*?name=\"release\" value=\"(\\d+)\".*", "$1");
        var folder = form.replaceAll("(?s).*?name=\"folder\" value=\"(\\d+)\".*", "$1");
        var to = form.replaceAll("(?s).*?<option value=\"(\\d+)\">For sale<.*", "$1");

        var response =
                client.post(
                        "/move",
                        Map.of(
                                "release", release,
                                "instance", Long.toString(instance),
                                "folder", folder,
                                "to", to));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(client.get("/").body())
                .contains("The record has been moved.")
                .contains("<span>For sale</span> <strong>1</strong>");
        assertThat(client.get("/").body()).doesNotContain("The record has been moved.");
    }

    @Test
    void saysWhatIsWrongWithAMove() {
        signIn(client, ANN);

        assertThat(client.post("/move", Map.of("release", "../x", "to", "1")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void showsTextOfOthersAsText() {
        signIn(client, BEN);

        assertThat(client.get("/").body())
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;co&quot;")
                .doesNotContain("<script");
    }

    @Test
    void letsNobodyChooseTheAccount() {
        signIn(newClient(), BEN);
        signIn(client, ANN);

        assertThat(
                        client.get("/?CamelDiscogsAccount=" + BEN + "&CamelDiscogsUsername=" + BEN)
                                .body())
                .contains(ANN)
                .doesNotContain(BEN);
    }

    @ParameterizedTest
    @CsvSource({"/,200", "/callback,400"})
    void sendsHeadersThatProtectPages(String path, int status) {
        var response = client.get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().map().keySet()).noneMatch(name -> name.startsWith("Camel"));
    }

    @Test
    void givesACookieThatScriptsAndOtherSitesDoNotGet() {
        assertThat(client.get("/").headers().firstValue("Set-Cookie").orElseThrow())
                .matches("session=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void givesACookieForHttpsOnly() {
        try (var https = new RunningApplication("https://records.example.com")) {
            var secure = new Client(https.url);

            assertThat(secure.get("/").headers().firstValue("Set-Cookie").orElseThrow())
                    .matches("__Host-session=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure");
            assertThat(allowedBy(https, secure.beginSignIn()))
                    .startsWith("https://records.example.com/callback?");
        }
    }

    private static String allowedBy(RunningApplication other, String requestToken) {
        return other.sandbox.authorize(requestToken, ANN);
    }

    @Test
    void sendsTheBrowserToDiscogs() {
        var response = client.post("/sign-in", Map.of());

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(location(response))
                .startsWith(application.sandbox.websiteUrl() + "/oauth/authorize?oauth_token=");
    }
}
