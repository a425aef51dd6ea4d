/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.cameldiscogs.exception.DiscogsAnswerException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsNotFoundException;
import io.github.cameldiscogs.exception.DiscogsTransportException;
import io.github.cameldiscogs.model.Identity;
import io.github.cameldiscogs.support.ByteServer;
import io.github.cameldiscogs.support.ByteServer.Conversation;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that no sound server gives, byte by byte. */
class BrokenAnswersTest extends SandboxTestSupport {

    private static final String JSON = "Content-Type: application/json\r\n";

    private Exchange identity(ByteServer server, String options) {
        return callAsUser(
                "discogs:identity?retryDelay=1&apiUrl=" + server.origin() + options, Map.of());
    }

    private DiscogsException failure(Conversation conversation, String options) throws IOException {
        try (var server = new ByteServer(conversation)) {
            return (DiscogsException) identity(server, options).getException();
        }
    }

    private static Conversation saying(String answer) {
        return peer -> {
            peer.readRequest();
            peer.send(answer);
        };
    }

    static Stream<Named<String>> readable() {
        var body = ByteServer.IDENTITY;
        return Stream.of(
                Named.of("HTTP/1.0 without a length", "HTTP/1.0 200 OK\r\n" + JSON + "\r\n" + body),
                Named.of("no length, no type", "HTTP/1.1 200 OK\r\n\r\n" + body),
                Named.of(
                        "information before the answer",
                        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                                + ByteServer.ok(body)),
                Named.of(
                        "chunks",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\n{\"id\"\r\n"
                                + "15\r\n: 1, \"username\": \"a\"}\r\n0\r\nTrailer: x\r\n\r\n"),
                Named.of(
                        "headers twice and senseless",
                        "HTTP/1.1 200 OK\r\nX-Discogs-Ratelimit: many\r\nX-Discogs-Ratelimit: 60\r\n"
                                + "X-Discogs-Ratelimit-Remaining: -\r\nContent-Length: %d\r\n\r\n"
                                        .formatted(body.length())
                                + body));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void areReadWhereTheyCanBe(String answer) throws IOException {
        try (var server = new ByteServer(saying(answer))) {
            var exchange = identity(server, "&maxRetries=0");

            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getBody(Identity.class).username()).isEqualTo("a");
        }
    }

    static Stream<Named<String>> unreadable() {
        return Stream.of(
                Named.of(
                        "more promised than sent",
                        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" + ByteServer.IDENTITY),
                Named.of(
                        "less promised than sent",
                        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n" + ByteServer.IDENTITY),
                Named.of(
                        "a cut chunk",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\n{\"id\""),
                Named.of(
                        "a chunk of no size",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n{\"id\""),
                Named.of("no HTTP", "220 smtp.example ESMTP\r\n\r\n"),
                Named.of("a cut status", "HTTP/1.1 20"),
                Named.of("cut headers", "HTTP/1.1 200 OK\r\nContent-Type: appl"),
                Named.of(
                        "a flood of headers",
                        "HTTP/1.1 200 OK\r\n" + "X-Flood: 1\r\n".repeat(100_000) + "\r\n"),
                Named.of("an endless header", "HTTP/1.1 200 OK\r\nX: " + "x".repeat(1_000_000)),
                Named.of("HTTP/2", "HTTP/2.0 200 OK\r\n\r\n" + ByteServer.IDENTITY),
                Named.of(
                        "no gzip",
                        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + ByteServer.IDENTITY),
                Named.of(
                        "gzip of gzip of gzip",
                        "HTTP/1.1 200 OK\r\nContent-Encoding: "
                                + "gzip,".repeat(13_000)
                                + "gzip\r\n\r\n"
                                + ByteServer.IDENTITY),
                Named.of("nested lists", ByteServer.ok("[".repeat(100_000))),
                Named.of("nested objects", ByteServer.ok("{\"a\":".repeat(100_000))),
                Named.of("nothing", ByteServer.ok("")),
                Named.of("two answers", ByteServer.ok(ByteServer.IDENTITY.repeat(2))));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void areAskedForAgainWhereTheyCannotBeRead(String answer) throws IOException {
        Conversation broken =
                peer -> {
                    peer.readRequest();
                    peer.send(peer.number() < 3 ? answer : ByteServer.ok(ByteServer.IDENTITY));
                };
        try (var server = new ByteServer(broken)) {
            assertThat(identity(server, "").getException()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void endTheCallWhenTheyStay(String answer) throws IOException {
        assertThat(failure(saying(answer), "&maxRetries=1"))
                .isInstanceOfAny(DiscogsTransportException.class, DiscogsAnswerException.class)
                .satisfies(
                        failure -> {
                            assertThat(failure.getAttempts()).isEqualTo(2);
                            assertThat(failure.isRetryable()).isTrue();
                        });
    }

    @Test
    void endInTimeWhenTheHeadersDrip() throws IOException {
        Conversation dripping =
                peer -> {
                    peer.readRequest();
                    peer.send("HTTP/1.1 200 OK\r\n");
                    while (true) {
                        peer.send("X: y\r\n");
                        peer.pause(Duration.ofMillis(50));
                    }
                };

        var failure = failure(dripping, "&maxRetries=0&connectTimeout=100&responseTimeout=1000");

        assertThat(failure)
                .isInstanceOf(DiscogsTransportException.class)
                .hasMessageContaining("no whole answer within 1100 ms");
    }

    @Test
    void endInTimeWhenInformationNeverEnds() throws IOException {
        Conversation informing =
                peer -> {
                    peer.readRequest();
                    while (true) {
                        peer.send("HTTP/1.1 102 Processing\r\n\r\n");
                    }
                };

        assertThat(failure(informing, "&maxRetries=0&connectTimeout=100&responseTimeout=1000"))
                .isInstanceOf(DiscogsTransportException.class)
                .hasMessageContaining("no whole answer within 1100 ms");
    }

    /** Reading on only to use the connection again would take as long as the server likes. */
    @ParameterizedTest
    @CsvSource({"200 OK, DiscogsAnswerException", "404 Not Found, DiscogsNotFoundException"})
    void areNotReadOnWhenTheyAreTooLarge(String status, String kind) throws IOException {
        var sent = new AtomicInteger();
        Conversation large =
                peer -> {
                    peer.readRequest();
                    peer.send(
                            "HTTP/1.1 " + status + "\r\nContent-Length: 400000000\r\n\r\nNo such ");
                    for (int piece = 0; piece < 400; piece++) {
                        peer.send("x".repeat(1_000_000));
                        sent.incrementAndGet();
                    }
                };

        var failure = failure(large, "&maxResponseSize=5000");

        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure).message().hasSizeLessThan(1_000);
        assertThat(sent).hasValueLessThan(200);
    }

    @ParameterizedTest
    @CsvSource({"200 OK, DiscogsAnswerException", "404 Not Found, DiscogsNotFoundException"})
    void areNotInflatedBeyondTheLargestSize(String status, String kind) throws IOException {
        var bomb = gzip(new byte[50_000_000]);
        Conversation bombing =
                peer -> {
                    peer.readRequest();
                    peer.send(
                            "HTTP/1.1 %s\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                                    .formatted(status, bomb.length));
                    peer.send(bomb);
                };

        var failure = failure(bombing, "&maxResponseSize=1000000");

        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(failure).message().hasSizeLessThan(1_000);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        }
        return compressed.toByteArray();
    }

    static Stream<Named<Conversation>> cutRefusals() throws IOException {
        var zipped = gzip("No such thing.".getBytes(StandardCharsets.UTF_8));
        return Stream.of(
                Named.of(
                        "shorter than promised",
                        saying(
                                "HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\nNo such thing.")),
                Named.of(
                        "cut gzip",
                        peer -> {
                            peer.readRequest();
                            peer.send("HTTP/1.1 404 Not Found\r\nContent-Encoding: gzip\r\n\r\n");
                            peer.send(Arrays.copyOf(zipped, zipped.length / 2));
                        }),
                Named.of(
                        "no gzip",
                        saying("HTTP/1.1 404 Not Found\r\nContent-Encoding: gzip\r\n\r\nNo such.")),
                Named.of(
                        "stalled",
                        peer -> {
                            peer.readRequest();
                            peer.send(
                                    "HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\nNo such.");
                            peer.waitForTheEnd();
                        }));
    }

    @ParameterizedTest
    @MethodSource("cutRefusals")
    void keepTheirStatusWhenTheirTextIsCut(Conversation cut) throws IOException {
        var failure = failure(cut, "&responseTimeout=2000");

        assertThat(failure).isInstanceOf(DiscogsNotFoundException.class);
        assertThat(failure.getStatus()).isEqualTo(404);
        assertThat(failure.getAttempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
    void areNotFollowedElsewhere(int status) throws IOException {
        try (var elsewhere = ByteServer.answering(ByteServer.ok(ByteServer.IDENTITY))) {
            for (var place : new String[] {elsewhere.origin() + "/there?token=x", "/other"}) {
                var answer =
                        "HTTP/1.1 %d Elsewhere\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n"
                                .formatted(status, place);
                try (var server = ByteServer.answering(answer)) {
                    assertThat(identity(server, "").getException())
                            .asInstanceOf(type(DiscogsAnswerException.class))
                            .satisfies(
                                    failure -> {
                                        assertThat(failure.getStatus()).isEqualTo(status);
                                        assertThat(failure.isRetryable()).isFalse();
                                        assertThat(failure)
                                                .hasMessageContaining(place.split("\\?")[0])
                                                .hasMessageNotContaining("token=x");
                                    });
                    assertThat(server.requests()).hasSize(1);
                }
            }
            assertThat(elsewhere.connections()).isZero();
        }
    }
}
