/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.support.ByteServer;
import io.github.cameldiscogs.support.JavaProgram;
import io.github.cameldiscogs.support.ReadingOfEverything;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that are small on their way and large in memory end a call, never the JVM. */
@Tag("slow")
class HostileAnswersTest {

    private static final Pattern LIST_KEY = Pattern.compile("User-Agent: (\\w+)");

    /** What an answer is full of. */
    enum Filling {
        EMPTY_LISTS("[]", 2_600_000),
        EMPTY_OBJECTS("{}", 2_600_000),
        OBJECTS("{\"a\":0}", 1_000_000),
        LISTS_IN_LISTS("[[[0]]]", 1_000_000),
        NUMBERS("1", 4_000_000),
        TEXTS("\"\"", 2_600_000),
        /** As many as are read, so that all that is made of them has to find room. */
        OBJECTS_WITHIN_BOUNDS("{\"a\":0}", 24_000);

        private final String element;
        private final int count;
        private final Map<String, byte[]> answers = new ConcurrentHashMap<>();

        Filling(String element, int count) {
            this.element = element;
            this.count = count;
        }

        byte[] answer(String listKey) {
            return answers.computeIfAbsent(listKey, this::make);
        }

        /** Both the list and a field that nobody knows are full. */
        private byte[] make(String listKey) {
            var head =
                    "{\"id\": 1, \"pagination\": {\"pages\": 1000000, \"items\": 100000000}, \"%s\": ["
                            .formatted(listKey);
            var packed = new ByteArrayOutputStream();
            try (var answer = new GZIPOutputStream(packed)) {
                answer.write(head.getBytes(StandardCharsets.US_ASCII));
                var elements = (element + ",").repeat(1_000).getBytes(StandardCharsets.US_ASCII);
                for (int written = 0; written < count; written += 1_000) {
                    answer.write(elements);
                }
                answer.write((element + "]}").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return packed.toByteArray();
        }
    }

    private volatile Filling filling;
    private ByteServer server;

    @BeforeEach
    void startServer() throws IOException {
        server =
                new ByteServer(
                        peer -> {
                            while (true) {
                                var listKey = LIST_KEY.matcher(peer.readHead());
                                listKey.find();
                                var body = filling.answer(listKey.group(1));
                                peer.send(
                                        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n"
                                                + "X-Discogs-Ratelimit: 100000\r\n"
                                                + "X-Discogs-Ratelimit-Used: 1\r\n"
                                                + "Content-Length: %d\r\n\r\n"
                                                        .formatted(body.length));
                                peer.send(body);
                            }
                        });
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void leaveRoomInASmallHeap(Filling chosen) throws Exception {
        filling = chosen;

        var output =
                JavaProgram.start(
                                List.of("-Xmx128m", "-XX:+ExitOnOutOfMemoryError"),
                                ReadingOfEverything.class,
                                server.origin())
                        .output();

        assertThat(output).contains("read everything").doesNotContain("OutOfMemoryError");
        if (chosen != Filling.OBJECTS_WITHIN_BOUNDS) {
            assertThat(output.lines().filter(line -> line.startsWith("read "))).hasSize(1);
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void endACallByTheNumberOfTheirHeaders() throws Exception {
        try (var answers =
                new ByteServer(
                        peer -> {
                            peer.readHead();
                            peer.send("HTTP/1.1 200 OK\r\n");
                            var headers = "X-Header: 1\r\n".repeat(10_000);
                            for (int sent = 0; sent < 500; sent++) {
                                peer.send(headers);
                            }
                        })) {
            var output =
                    JavaProgram.start(
                                    List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError"),
                                    ReadingOfEverything.class,
                                    answers.origin(),
                                    "identity")
                            .output();

            assertThat(output)
                    .contains("DiscogsTransportException", "Maximum header count exceeded");
        }
    }
}
