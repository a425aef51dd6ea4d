/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultTest {

    private static final String PATH = "/releases/1";

    @RegisterExtension
    static final DiscogsSandboxExtension DISCOGS =
            DiscogsSandboxExtension.with(DiscogsSandbox.builder().rateLimit(RateLimit.none()));

    private DiscogsSandbox sandbox;
    private ApiClient client;

    @BeforeEach
    void connect(DiscogsSandbox running) {
        sandbox = running;
        client = ApiClient.stranger(running);
        running.clearRequests();
    }

    @AfterEach
    void mend() {
        sandbox.clearFaults();
        assertThat(client.get(PATH).json().path("id").asInt()).isEqualTo(1);
    }

    @Test
    void answersOtherThanTheRightOne() {
        sandbox.fault(
                Fault.answer(503, "text/html", "<h1>Down</h1>").withHeader("Retry-After", "7"));
        var reply = client.get(PATH);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.text()).isEqualTo("<h1>Down</h1>");
        assertThat(reply.header("Content-Type")).isEqualTo("text/html");
        assertThat(reply.header("Retry-After")).isEqualTo("7");
        assertThat(reply.header("X-Discogs-Ratelimit")).isNotEmpty();
        assertThat(client.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void skipsAndRepeatsAsTold() {
        sandbox.fault(Fault.emptyAnswer(500).onPath("/releases/.*").skip(1).times(2));

        assertThat(client.get(PATH).status()).isEqualTo(200);
        assertThat(client.get("/users/crate_digger").status()).isEqualTo(200);
        assertThat(client.get(PATH).status()).isEqualTo(500);
        assertThat(client.get(PATH).status()).isEqualTo(500);
        assertThat(client.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void lastsForEverUntilCleared() {
        sandbox.fault(Fault.emptyAnswer(502).on(r -> r.method().equals("GET")).forever());
        for (int i = 0; i < 20; i++) {
            assertThat(client.get(PATH).status()).isEqualTo(502);
        }
        sandbox.clearFaults();
        assertThat(client.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void anAnswerInsteadMeansThatNothingIsDone() {
        sandbox.fault(Fault.answer(429, "application/json", "{\"message\": \"Slowly\"}"));

        assertThat(client.get(PATH).message()).isEqualTo("Slowly");
        assertThat(sandbox.tooManyRequestsCount()).isEqualTo(1);
    }

    @Test
    void redirects() {
        sandbox.fault(Fault.redirect("http://elsewhere.example/x"));
        var reply = client.get(PATH);

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).isEqualTo("http://elsewhere.example/x");
    }

    @Test
    void claimsJsonWithoutAnyContent() {
        sandbox.fault(Fault.noContentAsJson());
        var reply = client.get(PATH);

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.response().body()).isEmpty();
    }

    @Test
    void changesTypeHeadersAndText() {
        sandbox.fault(Fault.contentType("text/plain"));
        sandbox.fault(Fault.withoutHeader("x-discogs-ratelimit"));
        sandbox.fault(Fault.changedBody(text -> text.replace("\"id\":1,", "\"id\":\"one\",")));

        assertThat(client.get(PATH).header("Content-Type")).isEqualTo("text/plain");
        var headerless = client.get(PATH);
        assertThat(headerless.header("X-Discogs-Ratelimit")).isEmpty();
        assertThat(headerless.header("X-Discogs-Ratelimit-Used")).isNotEmpty();
        assertThat(client.get(PATH).json().path("id").asText()).isEqualTo("one");
    }

    @Test
    void sendsMoreThanAnyoneWants() {
        sandbox.fault(Fault.oversizedBody(3_000_000));
        var reply = client.get(PATH);

        assertThat(reply.response().body()).hasSizeGreaterThanOrEqualTo(3_000_000);
        assertThat(reply.json().isTextual()).isTrue();
    }

    @Test
    void cutsJsonOffInACompleteAnswer() {
        sandbox.fault(Fault.cutJson());
        var reply = client.get(PATH);

        assertThat(reply.status()).isEqualTo(200);
        assertThatThrownBy(reply::json).hasRootCauseInstanceOf(JsonParseException.class);
    }

    @Test
    void cutsGzipOffInACompleteAnswer() {
        sandbox.fault(Fault.cutGzip().times(2));
        for (var asking : new ApiClient[] {client, client.with("Accept-Encoding", "gzip")}) {
            var reply = asking.get(PATH);
            assertThat(reply.header("Content-Encoding")).isEqualTo("gzip");
            assertThatThrownBy(
                            () ->
                                    new GZIPInputStream(
                                                    new ByteArrayInputStream(
                                                            reply.response().body()))
                                            .readAllBytes())
                    .isInstanceOf(EOFException.class);
        }
    }

    @Test
    void resetsBeforeTheAnswer() throws IOException {
        sandbox.fault(Fault.resetBeforeAnswer());
        try (var socket = ask()) {
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
        assertThat(sandbox.requests()).extracting(RecordedRequest::status).containsExactly(0);
    }

    @Test
    void resetsInTheMiddleOfTheAnswer() throws IOException {
        sandbox.fault(Fault.resetInAnswer());
        try (var socket = ask()) {
            assertThat(readStatus(socket)).isEqualTo("HTTP/1.1 200");
            assertThatThrownBy(() -> socket.getInputStream().readAllBytes())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
        assertThat(sandbox.requests()).extracting(RecordedRequest::status).containsExactly(200);
    }

    @Test
    void closesBeforeAndInTheMiddleOfTheAnswer() throws IOException {
        sandbox.fault(Fault.closeBeforeAnswer());
        try (var socket = ask()) {
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
        sandbox.fault(Fault.closeInAnswer());
        try (var socket = ask()) {
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
            var promised = answer.replaceAll("(?is).*content-length: (\\d+).*", "$1");
            assertThat(body).startsWith("{\"id\":1");
            assertThat(body.length()).isLessThan(Integer.parseInt(promised));
        }
    }

    @Test
    void stallsUntilTheClientGivesUp() throws IOException {
        sandbox.fault(Fault.stallBeforeAnswer());
        try (var socket = ask()) {
            await().atMost(ONE_MINUTE).until(() -> sandbox.requests().size() == 1);
            assertThat(socket.getInputStream().available()).isZero();
        }
        sandbox.fault(Fault.stallInAnswer());
        try (var socket = ask()) {
            assertThat(readStatus(socket)).isEqualTo("HTTP/1.1 200");
        }
    }

    @Test
    void refusesConnectionsUntilToldOtherwise() throws IOException {
        sandbox.fault(Fault.stallBeforeAnswer());
        try (var socket = ask()) {
            await().atMost(ONE_MINUTE).until(() -> sandbox.requestCount() == 1);
            sandbox.refuseConnections();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThatThrownBy(this::ask).isInstanceOf(ConnectException.class);

        sandbox.acceptConnections();

        assertThat(client.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void dripsTheWholeAnswer() {
        sandbox.fault(Fault.drip(200, Duration.ofMillis(1)));

        assertThat(client.get(PATH).json().path("id").asInt()).isEqualTo(1);
    }

    @Test
    void delaysTheRightAnswerOrAnotherFault() {
        sandbox.fault(Fault.delay(Duration.ofMillis(30)));
        sandbox.fault(Fault.emptyAnswer(500).delayed(Duration.ofMillis(30)));
        long start = System.nanoTime();

        assertThat(client.get(PATH).status()).isEqualTo(200);
        assertThat(client.get(PATH).status()).isEqualTo(500);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(60_000_000);
    }

    private Socket ask() throws IOException {
        var socket = new Socket("127.0.0.1", sandbox.port());
        socket.setSoTimeout(60_000);
        var request =
                "GET "
                        + PATH
                        + " HTTP/1.1\r\nHost: h\r\nUser-Agent: t\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String readStatus(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
    }
}
