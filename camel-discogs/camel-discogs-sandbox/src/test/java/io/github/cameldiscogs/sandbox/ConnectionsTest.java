/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients send byte by byte, and what they get. */
class ConnectionsTest {

    private static final int CLIENTS = 200;
    private static final int BOUND = 80;
    private static final String HEAD = " HTTP/1.1\r\nHost: h\r\nUser-Agent: t\r\n";

    private final List<Socket> sockets = new ArrayList<>();
    private DiscogsSandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = DiscogsSandbox.builder().rateLimit(RateLimit.none()).start();
    }

    @AfterEach
    void stop() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        sandbox.close();
    }

    @Test
    void saysThatItClosesWhenAskedToClose() throws IOException {
        var answer = answer("GET /releases/1" + HEAD + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n");
        assertThat(answer.toLowerCase()).contains("\r\nconnection: close\r\n");
    }

    @Test
    void keepsConnectionsOpenOtherwise() throws IOException {
        var socket = send("GET /" + HEAD + "\r\n");

        assertThat(readHead(socket)).doesNotContainIgnoringCase("connection: close");
    }

    @Test
    void answersAClientThatHasSentAll() throws IOException {
        for (int i = 0; i < 50; i++) {
            var socket = send("GET /releases/1" + HEAD + "\r\n");
            socket.shutdownOutput();

            assertThat(readAll(socket)).startsWith("HTTP/1.1 200 OK\r\n").endsWith("}");
        }
    }

    @Test
    void doesNotHangOnTls() throws IOException {
        var socket = connect();
        socket.getOutputStream().write(new byte[] {0x16, 3, 1, 2, 0, 1, 0, 1, (byte) 0xfc, 3, 3});

        assertThat(readAll(socket)).matches("(?s)|HTTP/1.1 400 .*");
    }

    @Test
    void picturesComeAsTheyAre() throws IOException {
        var path =
                ApiClient.stranger(sandbox).get("/releases/1").json().at("/images/0/uri").asText();
        var answer =
                answer(
                        "GET "
                                + path.substring(sandbox.apiUrl().length())
                                + HEAD
                                + "Accept-Encoding: gzip\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains("image/png", "\r\n\r\n\u0089PNG");
        assertThat(answer).doesNotContain("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"422 Unprocessable Entity", "429 Too Many Requests", "404 Not Found"})
    void statusLinesHaveWords(String status) throws IOException {
        sandbox.fault(Fault.emptyAnswer(Integer.parseInt(status.substring(0, 3))));

        assertThat(answer("GET /" + HEAD + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status + "\r\n");
    }

    @Test
    void headersAreSpeltAsGiven() throws IOException {
        sandbox.fault(
                Fault.emptyAnswer(200).withHeader("cache-control", "x").withHeader("X-oWn", "y"));

        assertThat(answer("GET /" + HEAD + "Connection: close\r\n\r\n"))
                .contains("\r\ncache-control: x\r\n", "\r\nX-oWn: y\r\n")
                .doesNotContain("must-revalidate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /releases/1 HTTP/1.1\r\nHo",
                "POST /users/crate_digger HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n{\"a\""
            })
    void manyWhoHaveNotSentAllHoldFewThreads(String start) throws IOException {
        for (int i = 0; i < CLIENTS; i++) {
            send(start);
        }

        assertThat(ApiClient.stranger(sandbox).get("/releases/1").status()).isEqualTo(200);
        assertThat(threads()).isLessThan(BOUND);
    }

    @Test
    void manyWhoWaitHoldFewThreads() throws IOException {
        var day = Duration.ofDays(1);
        sandbox.fault(Fault.stallBeforeAnswer().onPath("/releases/1").forever());
        sandbox.fault(Fault.stallInAnswer().onPath("/releases/2").forever());
        sandbox.fault(Fault.delay(day).onPath("/releases/3").forever());
        sandbox.fault(Fault.drip(1, day).onPath("/releases/4").forever());
        for (int i = 0; i < CLIENTS; i++) {
            send("GET /releases/" + (i % 4 + 1) + HEAD + "\r\n");
        }

        await().atMost(ONE_MINUTE).until(() -> sandbox.requestCount() == CLIENTS);
        assertThat(ApiClient.stranger(sandbox).get("/releases/5").status()).isEqualTo(200);
        assertThat(threads()).isLessThan(BOUND);
    }

    @Test
    void hooksThatWaitLetOthersThrough() throws IOException {
        var open = new CountDownLatch(1);
        sandbox.beforeRequest(
                request -> {
                    if (request.path().equals("/wait")) {
                        awaitQuietly(open);
                    }
                });
        for (int i = 0; i < 50; i++) {
            send("GET /wait" + HEAD + "\r\n");
        }
        await().atMost(ONE_MINUTE).until(() -> sandbox.requestCount() == 50);

        assertThat(ApiClient.stranger(sandbox).get("/releases/1").status()).isEqualTo(200);
        open.countDown();
        for (var socket : sockets) {
            assertThat(readHead(socket)).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void aHookMayRefuseConnections() throws IOException {
        sandbox.beforeRequest(request -> sandbox.refuseConnections());

        assertThat(readAll(send("GET /" + HEAD + "\r\n"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: h\r\nno colon\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: h\r\nContent-Length: x\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "GET /../outside HTTP/1.1\r\nHost: h\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: h\r\n\r\n"
            })
    void malformedRequestsAreRefused(String request) throws IOException {
        assertThat(answer(request))
                .matches("(?s)HTTP/1.1 (400|505) .*")
                .containsIgnoringCase("\r\nConnection: close\r\n");
        assertThat(ApiClient.stranger(sandbox).get("/").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%2fb", "/%00", "/a//b", "/%zz", "/a\\b", "/;a=b", "/a/..;/b"})
    void oddPathsAreRefusedByTheApi(String path) throws IOException {
        var answer = answer("GET " + path + HEAD + "Connection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*");
    }

    @Test
    void headsThatAreTooLargeAreAnswered() throws IOException {
        assertThat(
                        answer(
                                "GET /"
                                        + HEAD
                                        + "X-A: "
                                        + "a".repeat(50_000)
                                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
        assertThat(answer("GET /" + HEAD + "X-A: " + "a".repeat(100_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(answer("GET /" + "a".repeat(100_000) + HEAD + "\r\n"))
                .startsWith("HTTP/1.1 414 ");
    }

    @Test
    void bodiesOfThirtyMegabytesPassAndLargerOnesAreAnswered() throws IOException {
        assertThat(answerTo(30_000_000)).startsWith("HTTP/1.1 403 ");
        assertThat(sandbox.requests().get(0).body()).hasSize(30_000_000);
        assertThat(answerTo(40_000_000)).startsWith("HTTP/1.1 413 ");
    }

    private String answerTo(int length) throws IOException {
        var socket =
                send(
                        "POST /users/crate_digger"
                                + HEAD
                                + "Connection: close\r\nContent-Length: "
                                + length
                                + "\r\n\r\n");
        socket.getOutputStream().write(new byte[length]);
        return readAll(socket);
    }

    private String answer(String request) throws IOException {
        return readAll(send(request));
    }

    private Socket send(String text) throws IOException {
        var socket = connect();
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        return socket;
    }

    private Socket connect() throws IOException {
        var socket = new Socket("127.0.0.1", sandbox.port());
        sockets.add(socket);
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static String readAll(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    private static String readHead(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = socket.getInputStream().read();
            assertThat(read).as("end after " + head).isNotNegative();
            head.append((char) read);
        }
        return head.toString();
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("discogs-sandbox-"))
                .count();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
