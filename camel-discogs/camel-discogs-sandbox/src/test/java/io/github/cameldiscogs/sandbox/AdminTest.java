/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static io.github.cameldiscogs.sandbox.DiscogsSandbox.USERNAME;
import static io.github.cameldiscogs.sandbox.DiscogsSandbox.USER_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameldiscogs.sandbox.ApiClient.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The control of a sandbox over HTTP, for tests in any language. */
class AdminTest {

    private static final String ADMIN = "/_sandbox";

    private final ManualClock clock = new ManualClock();

    @RegisterExtension
    final DiscogsSandboxExtension discogs =
            DiscogsSandboxExtension.with(DiscogsSandbox.builder().clock(clock));

    private ApiClient client() {
        return ApiClient.stranger(discogs.sandbox());
    }

    private JsonNode get(String path) {
        return done(client().get(ADMIN + path));
    }

    private JsonNode post(String path, String json) {
        return done(client().post(ADMIN + path, json));
    }

    private JsonNode put(String path, String json) {
        return done(client().put(ADMIN + path, json));
    }

    private static JsonNode done(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        return reply.json();
    }

    @Test
    void tellsThatItIsUpWithoutBeingCounted() {
        client().get("/releases/1");
        var health = get("/health");

        assertThat(health.path("status").asText()).isEqualTo("UP");
        assertThat(health.path("url").asText()).isEqualTo(discogs.sandbox().apiUrl());
        assertThat(health.path("now").asText()).isEqualTo(clock.instant().toString());
        assertThat(health.path("requests").asInt()).isEqualTo(1);
        assertThat(discogs.sandbox().requestCount()).isEqualTo(1);
        assertThat(get("/rate-limit").at("/used/127.0.0.1").asInt()).isEqualTo(1);
    }

    @Nested
    class Reset {

        @Test
        void undoesAllThatTestsDo() {
            var user = ApiClient.user(discogs.sandbox());
            var folder = "/users/" + USERNAME + "/collection/folders";
            var before = user.get(folder).text();
            var users = get("/users");
            user.post(folder, "{\"name\": \"New\"}");
            post("/users", "{\"username\": \"second\"}");
            post("/faults", "{\"kind\": \"stall_before_answer\", \"path\": \"/labels/.*\"}");
            put("/rate-limit", "{\"authenticated\": 5}");
            put("/clock", "{\"advance_seconds\": 10}");

            var health = post("/reset", "{}");

            assertThat(health.path("requests").asInt()).isZero();
            assertThat(health.path("now").asText()).isEqualTo(clock.instant().toString());
            assertThat(get("/users")).isEqualTo(users);
            assertThat(get("/faults").path("faults")).isEmpty();
            assertThat(get("/rate-limit").path("authenticated").asInt()).isEqualTo(60);
            assertThat(get("/rate-limit").path("used")).isEmpty();
            assertThat(user.get(folder).text()).isEqualTo(before);
        }

        @Test
        void keepsAnotherSeed() {
            var first = client().get("/releases/77").text();
            assertThat(post("/reset", "{\"seed\": 5}").path("seed").asInt()).isEqualTo(5);
            var other = client().get("/releases/77").text();
            assertThat(other).isNotEqualTo(first);

            assertThat(post("/reset", "").path("seed").asInt()).isEqualTo(5);
            assertThat(client().get("/releases/77").text()).isEqualTo(other);
            post("/reset", "{\"seed\": 1}");
            assertThat(client().get("/releases/77").text()).isEqualTo(first);
        }

        @Test
        void forgetsTokens() {
            discogs.sandbox().addAccount(SandboxAccount.named("second").withToken("secondToken"));
            var second = ApiClient.user(discogs.sandbox(), "secondToken");
            assertThat(second.get("/oauth/identity").status()).isEqualTo(200);
            discogs.sandbox().reset();
            assertThat(second.get("/oauth/identity").status()).isEqualTo(401);
        }
    }

    @Nested
    class Requests {

        @Test
        void areShownWithoutCredentials() {
            ApiClient.user(discogs.sandbox()).get("/oauth/identity?token=" + USER_TOKEN + "&a=b");
            client().form("/oauth/authorize", "oauth_token=geheim&decision=deny");

            var requests = get("/requests");
            assertThat(requests.toString()).doesNotContain(USER_TOKEN).doesNotContain("geheim");
            var identity = requests.at("/requests/0");
            assertThat(identity.path("path").asText()).isEqualTo("/oauth/identity");
            assertThat(identity.path("query").asText()).isEqualTo("token=***&a=b");
            assertThat(identity.path("credentials").asText()).isEqualTo("discogs");
            assertThat(identity.path("status").asInt()).isEqualTo(200);
            assertThat(identity.at("/headers/authorization").asText()).isEqualTo("***");
            assertThat(identity.at("/headers/user-agent").asText()).isEqualTo("SandboxTest/1.0");
            assertThat(requests.at("/requests/1/body").asText())
                    .isEqualTo("oauth_token=***&decision=deny");
        }

        @Test
        void areTheLatestOnes() {
            client().get("/releases/1");
            client().get("/releases/2");
            client().get("/releases/3");

            var latest = get("/requests?limit=2").path("requests");
            assertThat(latest).hasSize(2);
            assertThat(latest.at("/1/path").asText()).isEqualTo("/releases/3");
            assertThat(latest.at("/1/credentials").asText()).isEqualTo("none");
            assertThat(client().delete(ADMIN + "/requests").status()).isEqualTo(204);
            assertThat(get("/requests").path("requests")).isEmpty();
        }
    }

    @Nested
    class Faults {

        @Test
        void happenToMatchingRequests() {
            var faults =
                    post(
                            "/faults",
                            """
                            {"kind": "answer", "status": 503, "content_type": "text/html",
                             "body": "<h1>Down</h1>", "path": "/releases/\\\\d+", "method": "get",
                             "skip": 1, "times": 2}
                            """);
            assertThat(faults.at("/faults/0/kind").asText()).isEqualTo("answer");

            assertThat(client().get("/labels/1").status()).isEqualTo(200);
            assertThat(client().get("/releases/1").status()).isEqualTo(200);
            var down = client().get("/releases/1");
            assertThat(down.status()).isEqualTo(503);
            assertThat(down.text()).isEqualTo("<h1>Down</h1>");
            assertThat(get("/faults").at("/faults/0/matched").asInt()).isEqualTo(2);
            assertThat(client().get("/releases/1").status()).isEqualTo(503);
            assertThat(client().get("/releases/1").status()).isEqualTo(200);
            assertThat(get("/faults").path("faults")).isEmpty();
        }

        @Test
        void stayUntilTheyAreRemoved() {
            post("/faults", "{\"kind\": \"redirect\", \"location\": \"/x\", \"forever\": true}");
            assertThat(client().get("/releases/1").header("Location")).isEqualTo("/x");
            assertThat(client().get("/releases/1").status()).isEqualTo(302);
            assertThat(client().delete(ADMIN + "/faults").status()).isEqualTo(204);
            assertThat(client().get("/releases/1").status()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "drip\", \"bytes\": 100, \"milliseconds\": 1, \"x\": \"",
                    "delay_answer\", \"milliseconds\": 1, \"x\": \"",
                    "without_header\", \"header\": \"X-Discogs-Ratelimit\", \"x\": \"",
                    "other_content_type\", \"content_type\": \"text/plain\", \"x\": \"",
                    "cut_json",
                    "cut_gzip",
                    "oversized_body\", \"bytes\": 1000, \"x\": \""
                })
        void areOfAllKinds(String kind) {
            var json = ("{\"kind\": \"" + kind + "\"}").replace(", \"x\": \"\"", "");
            assertThat(post("/faults", json).path("faults")).hasSize(1);
            assertThat(client().get("/releases/1").status()).isEqualTo(200);
            assertThat(get("/faults").path("faults")).isEmpty();
        }
    }

    @Test
    void setsTheClock() {
        assertThat(put("/clock", "{\"now\": \"2030-01-02T03:04:05Z\"}").path("now").asText())
                .isEqualTo("2030-01-02T03:04:05Z");
        put("/clock", "{\"advance_seconds\": 60}");
        assertThat(get("/clock").path("now").asText()).isEqualTo("2030-01-02T03:05:05Z");
    }

    @Test
    void opensANewWindowOfTheLimit() {
        put("/rate-limit", "{\"anonymous\": 2, \"window_seconds\": 30}");
        var client = client();
        client.get("/releases/1");
        client.get("/releases/1");
        assertThat(client.get("/releases/1").status()).isEqualTo(429);
        put("/clock", "{\"advance_seconds\": 30}");
        assertThat(client.get("/releases/1").status()).isEqualTo(200);

        assertThat(put("/rate-limit", "{\"model\": \"unlimited\"}").path("model").asText())
                .isEqualTo("unlimited");
        client.get("/releases/1");
        assertThat(client.get("/releases/1").status()).isEqualTo(200);
        assertThat(put("/rate-limit", "{\"model\": \"exact_log\"}").path("anonymous").asInt())
                .isEqualTo(25);
    }

    @Test
    void addsUsers() {
        post(
                "/users",
                """
                {"username": "second", "token": "secondToken", "collection_size": 3,
                 "private_collection": true, "wantlist_size": 2, "inventory_size": 1}
                """);
        var second = get("/users").at("/users/1");

        assertThat(second.path("username").asText()).isEqualTo("second");
        assertThat(second.path("collection").asInt()).isEqualTo(3);
        assertThat(second.path("wants").asInt()).isEqualTo(2);
        assertThat(get("/users").toString()).doesNotContain("secondToken");
        assertThat(
                        ApiClient.user(discogs.sandbox(), "secondToken")
                                .get("/oauth/identity")
                                .json()
                                .path("username")
                                .asText())
                .isEqualTo("second");
        assertThat(client().get("/users/second/collection/folders/1").status()).isEqualTo(403);
    }

    @Nested
    class Permission {

        private Map<String, String> requestToken(String callback) {
            var signer = OAuthSigner.consumer("PLAINTEXT").with("oauth_callback", callback);
            var url = discogs.sandbox().apiUrl() + "/oauth/request_token";
            var reply =
                    client().with("Authorization", signer.header("GET", url))
                            .get("/oauth/request_token");
            return Arrays.stream(reply.text().split("&"))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        }

        private JsonNode decide(String decision, String token, String more) {
            return post("/" + decision, "{\"request_token\": \"" + token + "\"" + more + "}");
        }

        @Test
        void isGivenWithoutABrowser() {
            var token = requestToken("oob");
            var answer =
                    decide(
                            "authorize",
                            token.get("oauth_token"),
                            ", \"username\": \"" + USERNAME + "\"");
            assertThat(answer.path("location").isMissingNode()).isTrue();

            var signer =
                    OAuthSigner.token(
                                    "PLAINTEXT",
                                    token.get("oauth_token"),
                                    token.get("oauth_token_secret"))
                            .with("oauth_verifier", answer.path("verifier").asText());
            var url = discogs.sandbox().apiUrl() + "/oauth/access_token";
            var access =
                    client().with("Authorization", signer.header("POST", url))
                            .post("/oauth/access_token");
            assertThat(access.text()).contains("oauth_token_secret=");
        }

        @Test
        void sendsTheBrowserBack() {
            var token = requestToken("https://app.example/back").get("oauth_token");
            assertThat(decide("deny", token, "").path("location").asText())
                    .isEqualTo("https://app.example/back?denied=" + token);
            var again = client().post(ADMIN + "/deny", "{\"request_token\": \"" + token + "\"}");
            assertThat(again.status()).isEqualTo(400);
            assertThat(again.json().path("error").asText()).contains("No such request token");
        }
    }

    @Test
    void buysAndWrites() {
        var shop = discogs.sandbox().shop(USERNAME);
        long listing = shop.addListing(11);
        var order =
                post(
                                "/orders",
                                "{\"seller\": \"%s\", \"buyer\": \"anna\", \"listing_ids\": [%d]}"
                                        .formatted(USERNAME, listing))
                        .path("order_id")
                        .asText();
        post(
                "/messages",
                "{\"seller\": \"%s\", \"order_id\": \"%s\", \"message\": \"When?\"}"
                        .formatted(USERNAME, order));

        var user = ApiClient.user(discogs.sandbox());
        assertThat(user.get("/marketplace/orders/" + order).json().at("/items/0/id").asLong())
                .isEqualTo(listing);
        assertThat(user.get("/marketplace/orders/" + order + "/messages").text()).contains("When?");
    }

    /** Each error says what is allowed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET    | /nothing         |                                   | 404 | There is nothing at /_sandbox/nothing, but at /_sandbox/health,
                    PUT    | /health          |                                   | 405 | PUT is not allowed at /_sandbox/health, allowed are GET
                    GET    | /requests?first=1 |                                  | 400 | There is no parameter first, allowed are: limit
                    GET    | /requests?limit=-1 |                                 | 400 | limit is -1, allowed is a whole number from 0
                    POST   | /reset           | {"sede": 1}                       | 400 | There is no field sede, allowed are seed
                    POST   | /reset           | {"seed": "one"}                   | 400 | seed is "one", allowed is a whole number
                    POST   | /reset           | {"seed": -1}                      | 400 | seed is -1, allowed is a whole number
                    POST   | /reset           | [1]                               | 400 | The body is no JSON object, but may have seed
                    POST   | /reset           | {"seed":                          | 400 | The body is no JSON object, but may have seed
                    POST   | /faults          | {}                                | 400 | kind is missing: what happens to the request
                    POST   | /faults          | {"kind": "explode"}               | 400 | kind is "explode", allowed are answer, redirect,
                    POST   | /faults          | {"kind": "answer"}                | 400 | status is missing, the kind answer needs it
                    POST   | /faults          | {"kind": "answer", "status": 99}  | 400 | status is 99, allowed is 200 to 599
                    POST   | /faults          | {"kind": "cut_json", "path": "("} | 400 | path is no regular expression
                    POST   | /faults          | {"kind": "drip", "bytes": 0}      | 400 | bytesAtOnce is 0, at least 1
                    PUT    | /clock           | {}                                | 400 | Give either now or advance_seconds
                    PUT    | /clock           | {"now": "noon"}                   | 400 | now is noon, allowed is a time such as
                    PUT    | /rate-limit      | {"authenticated": 0}              | 400 | A limit below 1 lets nothing through
                    PUT    | /rate-limit      | {"model": "none"}                 | 400 | model is "none", allowed are unlimited, exact_log, weighted_counter
                    PUT    | /rate-limit      | {"window_seconds": 0}             | 400 | The window must be longer than zero
                    POST   | /users           | {"username": "Crate_Digger"}      | 400 | Two accounts are named Crate_Digger
                    POST   | /users           | {"username": ""}                  | 400 | username is empty
                    POST   | /users           | {"username": "a", "collection_size": 10000001} | 400 | collectionSize is 10000001, allowed is 0 to 10000000
                    POST   | /authorize       | {"request_token": "no", "username": "crate_digger"} | 400 | No such request token
                    POST   | /authorize       | {"request_token": "no", "username": "nobody"} | 400 | There is no account nobody, but [crate_digger,
                    POST   | /orders          | {"seller": "crate_digger", "buyer": "b", "listing_ids": [1]} | 400 | Listing 1 is not for sale
                    POST   | /orders          | {"seller": "crate_digger", "buyer": "b", "listing_ids": ["1"]} | 400 | listing_ids is ["1"], allowed is a list of whole numbers
                    POST   | /messages        | {"seller": "crate_digger", "order_id": "1-1", "message": "m"} | 400 | There is no order 1-1
                    """)
    void refusesWhatIsWrong(String method, String path, String body, int status, String words) {
        var client = client();
        var reply =
                body == null
                        ? client.send(method, ADMIN + path)
                        : method.equals("PUT")
                                ? client.put(ADMIN + path, body)
                                : client.post(ADMIN + path, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.json().path("error").asText()).startsWith(words);
    }

    /** A web page elsewhere can send forms and texts here, but no JSON. */
    @Test
    void takesJsonAlone() {
        var reply = client().form(ADMIN + "/reset", "seed=2");
        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.json().path("error").asText())
                .isEqualTo(
                        "The content type is application/x-www-form-urlencoded,"
                                + " allowed is application/json");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void leavesNothingButItsHealthWhenSwitchedOff() {
        try (var quiet = DiscogsSandbox.builder().admin(false).start()) {
            var client = ApiClient.stranger(quiet);
            for (var path : List.of("", "/", "/users", "/openapi.json", "/page.js")) {
                assertThat(client.get(ADMIN + path).status()).as(path).isEqualTo(404);
            }
            assertThat(quiet.requestCount()).isEqualTo(5);
            assertThat(client.get(ADMIN + "/health").json().path("status").asText())
                    .isEqualTo("UP");
            assertThat(quiet.requestCount()).isEqualTo(5);
        }
    }

    @Test
    void isForThisMachineUnlessAskedFor() {
        try (var reachable = DiscogsSandbox.builder().bind("0.0.0.0").start()) {
            assertThat(ApiClient.stranger(reachable).get(ADMIN + "/users").status()).isEqualTo(404);
        }
        try (var asked = DiscogsSandbox.builder().bind("0.0.0.0").admin(true).start()) {
            assertThat(ApiClient.stranger(asked).get(ADMIN + "/users").status()).isEqualTo(200);
        }
    }

    @Test
    void describesEachRoute() {
        var paths = get("/openapi.json").path("paths");
        var routes = new TreeMap<String, String>();
        paths.fields()
                .forEachRemaining(
                        path -> routes.put(path.getKey(), Reply.keys(path.getValue()).toString()));

        assertThat(routes)
                .containsEntry("/_sandbox/health", "[get]")
                .containsEntry("/_sandbox/faults", "[get, post, delete]")
                .hasSize(12);
        assertThat(paths.at("/~1_sandbox~1faults/post/requestBody/required").asBoolean()).isTrue();
        assertThat(
                        paths.at(
                                "/~1_sandbox~1faults/post/requestBody/content/application~1json"
                                        + "/schema/properties/kind/enum"))
                .hasSize(15);
    }

    static Stream<String> reads() {
        return Stream.of("health", "requests", "faults", "clock", "rate-limit", "users");
    }

    /** The description names the fields that come, and no others. */
    @ParameterizedTest
    @MethodSource("reads")
    void answersAsDescribed(String route) {
        var described =
                get("/openapi.json")
                        .at(
                                "/paths/~1_sandbox~1%s/get/responses/200/content/application~1json/schema/properties"
                                        .formatted(route));
        assertThat(Reply.keys(get("/" + route)))
                .containsExactlyInAnyOrderElementsOf(Reply.keys(described));
    }

    @Test
    void showsAPage() {
        var page = client().get(ADMIN + "/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(page.text()).contains("/_sandbox/page.js", "/_sandbox/page.css");
        assertThat(client().get(ADMIN + "/page.js").header("Content-Type"))
                .startsWith("text/javascript");
        assertThat(client().get(ADMIN + "/page.css").header("Content-Type")).startsWith("text/css");
        assertThat(client().get(ADMIN).header("Location")).isEqualTo(ADMIN + "/");
    }
}
