/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static io.github.cameldiscogs.sandbox.DiscogsSandbox.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every call: API sections 2 and 3. */
class ConventionsTest {

    @RegisterExtension
    static final DiscogsSandboxExtension DISCOGS =
            DiscogsSandboxExtension.with(
                    DiscogsSandbox.builder()
                            .rateLimit(RateLimit.none())
                            .account(
                                    SandboxAccount.named("Secretive")
                                            .withToken("secretiveToken")
                                            .withPrivateCollection()));

    /** Recorded in June 2026 of the new server; the old one is what clients were written for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/releases/2147483647 | {\"message\":\"That release does not exist",
                "/users/nobody/wants | {\"message\":\"User does not exist",
                "/artists/2147483647 | {\"message\": \"Artist not found",
                "/users/nobody | {\"message\": \"User does not exist",
                "/nowhere | {\"message\": \"The requested resource was not found"
            })
    void errorsAreSpeltAsTheirServerSpellsThem(String path, String start) {
        assertThat(ApiClient.stranger(DISCOGS.sandbox()).get(path).text()).startsWith(start);
    }

    @Test
    void withoutUserAgentThereIsHtmlAndNoRateHeader() throws IOException {
        for (var header : new String[] {"", "User-Agent: \r\n"}) {
            var answer = raw("GET /releases/1 HTTP/1.1\r\nHost: x\r\n" + header);

            assertThat(answer)
                    .startsWith("HTTP/1.1 403 ")
                    .containsIgnoringCase("content-type: text/html")
                    .contains("<h1>")
                    .doesNotContainIgnoringCase("x-discogs-ratelimit");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/users/crate_digger/",
                "/nothing/here",
                "/releases/abc",
                "/releases/-1",
                "/releases/1%2f..%2f2",
                "/users//collection/folders"
            })
    void whatIsNotThereIs404(String path) {
        var reply = ApiClient.user(DISCOGS.sandbox()).get(path);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.message()).isEqualTo("The requested resource was not found.");
    }

    @Test
    void theWrongVerbIs405() {
        var reply = ApiClient.user(DISCOGS.sandbox()).put("/releases/1", "{}");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.message()).isEqualTo("Method PUT is not allowed for this resource.");
    }

    @Test
    void pathsInUsernamesLeadNowhere() {
        assertThat(
                        ApiClient.user(DISCOGS.sandbox())
                                .get("/users/%2e%2e%2foauth%2fidentity")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void usernamesAreFoundWithoutRegardToCase() {
        var reply = ApiClient.stranger(DISCOGS.sandbox()).get("/users/CRATE_Digger");

        assertThat(reply.json().path("username").asText()).isEqualTo(USERNAME);
    }

    /** Recorded in 2026: these are answered by newer servers, which send no more than needed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/releases/1",
                "/masters/1",
                "/masters/9999999999",
                "/users/crate_digger/wants",
                "/users/crate_digger/collection/folders",
                "/users/Secretive/collection/folders/0/releases"
            })
    void newServersSendFewHeaders(String path) {
        var reply = ApiClient.stranger(DISCOGS.sandbox()).get(path);

        assertCommonHeaders(reply);
        assertThat(reply.response().headers().map())
                .doesNotContainKeys(
                        "access-control-allow-origin",
                        "access-control-allow-methods",
                        "cache-control",
                        "content-language",
                        "x-discogs-media-type",
                        "x-frame-options");
    }

    /** Recorded in 2026: the older servers answer the rest. */
    @ParameterizedTest
    @CsvSource({
        "/masters/1/versions,'GET,OPTIONS'",
        "/releases/1/rating/crate_digger,'DELETE,GET,OPTIONS,PUT'",
        "/releases/1/stats,'GET,OPTIONS'",
        "/artists/1,'GET,OPTIONS'",
        "/database/search?q=a,'GET,OPTIONS'",
        "/users/crate_digger/inventory,'GET,OPTIONS'",
        "/users/crate_digger/lists,'GET,OPTIONS'",
        "/users/crate_digger,'GET,OPTIONS,PATCH,POST'",
        "/marketplace/listings/4294967277,'DELETE,GET,OPTIONS,PATCH,POST'"
    })
    void oldServersSendMoreHeaders(String path, String methods) {
        var reply = ApiClient.stranger(DISCOGS.sandbox()).get(path);

        assertCommonHeaders(reply);
        assertThat(reply.header("X-Discogs-Media-Type")).isEqualTo("discogs.v2");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(reply.header("Access-Control-Allow-Methods"))
                .isEqualTo("HEAD,OPTIONS," + methods);
        assertThat(reply.header("Access-Control-Expose-Headers")).isEqualTo("Location");
        assertThat(reply.header("Content-Language")).isEqualTo("en");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(reply.header("X-XSS-Protection")).isEqualTo("1; mode=block");
        assertThat(reply.header("Cache-Control")).isEqualTo("public, must-revalidate");
    }

    /** Recorded in 2026. */
    @Test
    void refusalsMayNotBeCached() {
        var reply = ApiClient.stranger(DISCOGS.sandbox()).get("/oauth/identity");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("X-Discogs-Media-Type")).isEqualTo("discogs.v2");
        assertThat(reply.header("Cache-Control")).isEmpty();
        assertThat(reply.header("Vary")).isEmpty();
    }

    private static void assertCommonHeaders(ApiClient.Reply reply) {
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.header("Strict-Transport-Security")).isEqualTo("max-age=15552000");
        assertThat(reply.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(reply.header("X-Discogs-Ratelimit")).isEqualTo("1000000");
        assertThat(reply.header("X-Discogs-Ratelimit-Remaining")).isEqualTo("1000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate, gzip;q=0.5", "GZIP"})
    void gzipComesWhenAskedFor(String coding) throws IOException {
        var client = ApiClient.stranger(DISCOGS.sandbox());
        var plain = client.get("/releases/1");
        var zipped = client.with("Accept-Encoding", coding).get("/releases/1");
        var unzipped =
                new GZIPInputStream(new ByteArrayInputStream(zipped.response().body()))
                        .readAllBytes();

        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(unzipped).isEqualTo(plain.response().body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "br, deflate"})
    void gzipStaysAwayWhenNotAskedFor(String coding) {
        var reply =
                ApiClient.stranger(DISCOGS.sandbox())
                        .with("Accept-Encoding", coding)
                        .get("/releases/1");

        assertThat(reply.header("Content-Encoding")).isEmpty();
        assertThat(reply.json().path("id").asInt()).isEqualTo(1);
    }

    @Test
    void aCallbackWrapsTheAnswer() throws IOException {
        var reply = ApiClient.stranger(DISCOGS.sandbox()).get("/users/nobody?callback=app.show");

        assertThat(reply.header("Content-Type")).isEqualTo("text/javascript");
        var call = reply.text().replaceFirst("^/\\*\\*/", "");
        assertThat(call).startsWith("app.show(").endsWith(");");
        var json = new ObjectMapper().readTree(call.substring(9, call.length() - 2));
        assertThat(json.at("/meta/status").asInt()).isEqualTo(404);
        assertThat(json.at("/data/message").asText()).contains("not exist");
    }

    @Test
    void aCallbackThatIsNoNameIsIgnored() {
        var reply = ApiClient.stranger(DISCOGS.sandbox()).get("/releases/1?callback=alert(1)%3B//");

        assertThat(reply.json().path("id").asInt()).isEqualTo(1);
    }

    @Test
    void browsersMayAskWhatIsAllowed() {
        var reply = ApiClient.stranger(DISCOGS.sandbox()).send("OPTIONS", "/oauth/identity");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Access-Control-Allow-Methods"))
                .isEqualTo("HEAD,OPTIONS,GET,OPTIONS");
    }

    @Test
    void headAnswersWithoutABody() {
        var reply = ApiClient.stranger(DISCOGS.sandbox()).send("HEAD", "/releases/1");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.response().body()).isEmpty();
    }

    @Test
    void tokensWorkInHeaderAndQuery() {
        var client = ApiClient.stranger(DISCOGS.sandbox());

        assertThat(client.get("/oauth/identity").message())
                .isEqualTo("You must authenticate to access this resource.");
        assertThat(client.get("/oauth/identity?token=secretiveToken").json().path("username"))
                .hasToString("\"Secretive\"");
        assertThat(ApiClient.user(DISCOGS.sandbox()).get("/oauth/identity").json().path("username"))
                .hasToString("\"" + USERNAME + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Discogs token=wrong",
                "Discogs key=SandboxConsumerKeySa, secret=wrong",
                "Discogs key=SandboxConsumerKeySa",
                "Discogs key=wrong, secret=SandboxConsumerSecretSandboxCons"
            })
    void wrongCredentialsAre401Everywhere(String authorization) {
        var reply =
                ApiClient.stranger(DISCOGS.sandbox())
                        .with("Authorization", authorization)
                        .get("/releases/1");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.message())
                .isEqualTo(
                        "Invalid consumer token. Please register an app before making requests.");
    }

    @Test
    void keyAndSecretAreNoUser() {
        var client =
                ApiClient.stranger(DISCOGS.sandbox())
                        .with("Authorization", ApiClient.KEY_AND_SECRET);

        assertThat(client.get("/releases/1").status()).isEqualTo(200);
        assertThat(client.get("/oauth/identity").status()).isEqualTo(401);
        assertThat(client.get("/users/Secretive/collection/folders").status()).isEqualTo(403);
    }

    private static String raw(String head) throws IOException {
        try (var socket = new Socket("127.0.0.1", DISCOGS.sandbox().port())) {
            var request = head + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
