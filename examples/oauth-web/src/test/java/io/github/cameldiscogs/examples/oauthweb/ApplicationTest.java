/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import static io.github.cameldiscogs.examples.oauthweb.Client.location;
import static io.github.cameldiscogs.examples.oauthweb.RunningApplication.ANN;
import static io.github.cameldiscogs.examples.oauthweb.RunningApplication.BEN;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.Fault;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.InstanceOfAssertFactories;
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
        // Other tests have signed in as well
        application.clock.move(Duration.ofMinutes(1));
        application.failingStore.works();
        application.sandbox.clearFaults();
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

        assertThat(application.tokenStore.accounts())
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .containsOnlyDigits();
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
        assertThat(application.tokenStore.accounts()).hasSize(1);
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

    private static void revokeAll() {
        for (var account : application.tokenStore.accounts()) {
            var token = application.tokenStore.accessToken(account).orElseThrow();
            application.sandbox.revoke(token.token());
        }
    }

    @Test
    void signsOutWhoTookBackWhatTheyAllowed() {
        signIn(client, ANN);
        revokeAll();

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
                .matches("session=[\\w-]{43}\\.[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void givesACookieForHttpsOnly() {
        try (var https = new RunningApplication("https://records.example.com")) {
            var secure = new Client(https.url);

            assertThat(secure.get("/").headers().firstValue("Set-Cookie").orElseThrow())
                    .matches(
                            "__Host-session=[\\w-]{43}\\.[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure");
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

    /** Users can rename themselves, and their name can be taken by somebody else. */
    @Test
    void tellsUsersApartByNumberAlsoWhereTheirNamesAreTheSame() {
        var other = newClient();
        signIn(client, ANN);
        application.sandbox.fault(
                Fault.changedBody(identity -> identity.replace(BEN, ANN))
                        .onPath("/oauth/identity"));

        other.get(allow(other.beginSignIn(), BEN));

        assertThat(application.tokenStore.accounts()).hasSize(2);
        other.post("/forget", Map.of());
        assertThat(application.tokenStore.accounts()).hasSize(1);
        assertThat(isSignedIn(client)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "saveRequestToken, POST, /sign-in",
        "accessToken, GET, /",
        "accessToken, POST, /move",
        "removeAccount, POST, /forget"
    })
    void saysThatTheStoreFails(String method, String verb, String path) {
        signIn(client, ANN);
        application.failingStore.failsTo(method);

        assertAdmitted(verb.equals("GET") ? client.get(path) : postFrom(client, path));

        application.failingStore.works();
        assertThat(isSignedIn(client)).isTrue();
    }

    /** The start page has no form while the store fails. */
    private static HttpResponse<String> postFrom(Client client, String path) {
        application.failingStore.works();
        var fields = new HashMap<>(Map.of("release", "1", "instance", "1"));
        fields.putAll(Map.of("folder", "1", "to", "2", "csrf", client.csrfToken()));
        application.failingStore.failsAgain();
        return client.postWithoutToken(path, fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"takeRequestToken", "saveAccessToken"})
    void saysThatTheStoreFailsInTheCallback(String method) {
        var callback = allow(client.beginSignIn(), ANN);
        application.failingStore.failsTo(method);

        assertAdmitted(client.get(callback));

        application.failingStore.works();
        assertThat(isSignedIn(client)).isFalse();
        assertThat(application.tokenStore.accounts()).isEmpty();
    }

    @Test
    void signsOutAlsoWhereTheStoreCannotForget() {
        signIn(client, ANN);
        revokeAll();
        application.failingStore.failsTo("removeAccount");

        assertAdmitted(client.get("/"));

        application.failingStore.works();
        assertThat(isSignedIn(client)).isFalse();
    }

    private static void assertAdmitted(HttpResponse<String> response) {
        assertRefused(response, 500, "Something went wrong here");
        assertThat(response.body()).doesNotContain(FailingTokenStore.SECRET);
    }

    @Test
    void signsOutWhoseTokensAreGone() {
        signIn(client, ANN);
        application.tokenStore.accounts().forEach(application.tokenStore::removeAccount);

        assertThat(client.get("/").statusCode()).isEqualTo(303);

        assertThat(client.get("/").body()).contains("Please sign in again");
    }

    @ParameterizedTest
    @CsvSource({
        "404, 404, That is not there",
        "403, 502, Discogs does not answer",
        "422, 502, Discogs does not answer",
        "500, 502, Discogs does not answer",
        "429, 503, too much going on"
    })
    void saysWhatDiscogsDoes(int status, int shown, String words) {
        signIn(client, ANN);
        application.sandbox.fault(discogsAnswers(status).onPath("/users/.*").forever());

        assertRefused(client.get("/"), shown, words);

        application.sandbox.clearFaults();
        assertThat(isSignedIn(client)).isTrue();
    }

    /** What is wrong with the key of the application is no word of any user. */
    @Test
    void keepsUsersWhenDiscogsDoesNotKnowTheApplication() {
        signIn(client, ANN);
        application.sandbox.fault(
                Fault.answer(401, "application/json", "{\"message\":\"Invalid consumer.\"}")
                        .onPath("/users/.*"));

        assertRefused(client.get("/"), 502, "Discogs does not answer");

        assertThat(isSignedIn(client)).isTrue();
        assertThat(application.tokenStore.accounts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"401, 502", "429, 503", "500, 502"})
    void saysWhatDiscogsDoesWithASignIn(int status, int shown) {
        application.sandbox.fault(discogsAnswers(status).onPath("/oauth/request_token").forever());

        assertThat(client.post("/sign-in", Map.of()).statusCode()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500})
    void signsNobodyInWhomDiscogsDoesNotName(int status) {
        var callback = allow(client.beginSignIn(), ANN);
        application.sandbox.fault(discogsAnswers(status).onPath("/oauth/identity").forever());

        assertThat(client.get(callback).statusCode()).isGreaterThanOrEqualTo(400);

        assertThat(isSignedIn(client)).isFalse();
        assertThat(application.tokenStore.accounts()).isEmpty();
    }

    private static Fault discogsAnswers(int status) {
        return Fault.answer(status, "application/json", "{\"message\":\"no\"}")
                .withHeader("Retry-After", "3600");
    }

    @Test
    void letsAFewSignInsAMinuteBegin() {
        for (int begun = 0; begun < SignInsOfMinute.MOST; begun++) {
            assertThat(newClient().post("/sign-in", Map.of()).statusCode()).isEqualTo(303);
        }

        var response = client.post("/sign-in", Map.of());

        assertRefused(response, 503, "too much going on");
        assertThat(response.headers().firstValue("Retry-After")).contains("60");
        application.clock.move(Duration.ofMinutes(1));
        assertThat(client.post("/sign-in", Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void letsABrowserBeginOneSignInAtATime() throws Exception {
        var token = client.csrfToken();
        var arrived = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        application.sandbox.beforeRequest(
                request -> {
                    arrived.countDown();
                    await(goOn);
                });
        try {
            var first = CompletableFuture.supplyAsync(() -> signInWith(token));
            arrived.await();

            assertThat(signInWith(token).statusCode()).isEqualTo(503);

            goOn.countDown();
            assertThat(first.get().statusCode()).isEqualTo(303);
        } finally {
            goOn.countDown();
            application.sandbox.beforeRequest(request -> {});
        }
    }

    private HttpResponse<String> signInWith(String token) {
        return client.postWithoutToken("/sign-in", Map.of("csrf", token));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsNothingOfStrangersWhoOnlyLook() {
        int before = application.application.sessions();
        signIn(client, ANN);

        for (int stranger = 0; stranger < 1_000; stranger++) {
            client.cookie = null;
            assertThat(client.get("/").statusCode()).isEqualTo(200);
        }

        assertThat(application.application.sessions()).isEqualTo(before + 1);
    }

    @Test
    void findsTheUserAmongCookiesOfANeighbour() {
        var neighbour = newClient();
        neighbour.get("/");
        signIn(client, ANN);

        client.cookie = "session=x; " + neighbour.cookie + "; " + client.cookie + "; session=y";

        assertThat(isSignedIn(client)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, /",
        "PUT, /",
        "DELETE, /",
        "PATCH, /sign-in",
        "OPTIONS, /move",
        "TRACE, /",
        "POST, /callback",
        "GET, /forget",
        "HEAD, /sign-out",
        "GET, /nothing",
        "POST, /style.css"
    })
    void refusesWhatIsNotForBrowsers(String method, String path) {
        signIn(client, ANN);

        var response = client.send(method, path, "", "X-Marker", "echoed");

        assertThat(response.statusCode()).isIn(404, 405);
        assertThat(response.body()).doesNotContain("echoed");
        assertThat(response.headers().map().toString()).doesNotContain("echoed");
        assertProtected(response);
        assertThat(isSignedIn(client)).isTrue();
    }

    private static void assertProtected(HttpResponse<String> response) {
        assertThat(response.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(response.headers().allValues("X-Content-Type-Options"))
                .containsExactly("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/move"})
    void refusesLargeForms(String path) {
        client.get("/");

        var response =
                client.send(
                        "POST",
                        path,
                        "a=" + "b".repeat(20_000),
                        "Content-Type",
                        "application/x-www-form-urlencoded");

        assertThat(response.statusCode()).isEqualTo(413);
        assertProtected(response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cookie", "X-Large"})
    void refusesLargeHeaders(String name) {
        var value = "a=b; ".repeat(4_000);

        assertThat(client.send("GET", "/", "", name, value).statusCode()).isEqualTo(431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "Multipart/Form-Data; boundary=x"})
    void storesNoUploads(String type) {
        var token = client.csrfToken();
        var upload =
                "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n%s\r\n"
                                .formatted(token)
                        + "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
                        + "content\r\n--x--\r\n";

        var response = client.send("POST", "/sign-in", upload, "Content-Type", type);

        assertThat(response.statusCode()).isEqualTo(415);
        assertProtected(response);
        assertThat(Path.of("file-uploads")).doesNotExist();
    }

    /** Where a browser is sent is a matter of settings, and not of what it says. */
    @ParameterizedTest
    @ValueSource(
            strings = {"X-Forwarded-Host", "X-Forwarded-For", "X-Forwarded-Proto", "Forwarded"})
    void believesNothingThatIsForwarded(String name) {
        var form = "csrf=" + client.csrfToken();

        var response =
                client.send(
                        "POST",
                        "/sign-in?next=https://evil.example&Location=https://evil.example",
                        form,
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        name,
                        "evil.example");

        assertThat(location(response)).startsWith(application.sandbox.websiteUrl());
        var token = location(response).replaceAll(".*oauth_token=", "");
        assertThat(allow(token, ANN)).startsWith(application.url + "/callback?");
    }

    @Test
    void answersWhileOthersSendSlowly() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int connection = 0; connection < 100; connection++) {
                var socket = new Socket("localhost", URI.create(application.url).getPort());
                slow.add(socket);
                var body = connection % 2 == 0 ? "Content-Length: 100\r\n\r\nc" : "X";
                socket.getOutputStream()
                        .write(("POST /sign-in HTTP/1.1\r\nHost: x\r\n" + body).getBytes());
            }

            signIn(client, ANN);
            assertThat(client.get("/style.css").statusCode()).isEqualTo(200);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void believesNoForgedHost() throws Exception {
        try (var socket = new Socket("localhost", URI.create(application.url).getPort())) {
            socket.getOutputStream()
                    .write(
                            "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                                    .getBytes());

            assertThat(new String(socket.getInputStream().readAllBytes()))
                    .startsWith("HTTP/1.1 200")
                    .doesNotContain("evil.example");
        }
    }
}
