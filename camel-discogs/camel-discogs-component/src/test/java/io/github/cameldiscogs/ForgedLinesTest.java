/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.support.ByteServer;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of messages and answers that would begin a line of their own, or steer a terminal. */
class ForgedLinesTest extends SandboxTestSupport {

    static Stream<String> forgeries() {
        return Stream.of(
                        "\n", "\r", "\u001b", "\u0000", "\u0085", "\u009b", "\u2028", "\u202e",
                        "\ufeff")
                .map(character -> "x" + character + "forged");
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void comeFromNoHeader(String value) {
        assertIsPlain(call("discogs:release", Map.of("CamelDiscogsReleaseId", value)));
        assertIsPlain(call("discogs:search", Map.of("CamelDiscogsType", value)));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void comeFromNoAccount(String value) {
        component().setConsumerKey(DiscogsSandbox.CONSUMER_KEY);
        component().setConsumerSecret(DiscogsSandbox.CONSUMER_SECRET);
        component().setTokenStore(new InMemoryTokenStore());

        assertIsPlain(call("discogs:identity", Map.of("CamelDiscogsAccount", value)));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void comeFromNoAnswer(String value) throws Exception {
        var json = value.replace("\n", "\\n").replace("\r", "\\r").replace("\u0000", "\\u0000");
        var body = "{\"message\": \"%s\"}".formatted(json.replace("\u001b", "\\u001b"));
        try (var server =
                new ByteServer(
                        peer -> {
                            peer.readRequest();
                            peer.send("HTTP/1.1 400 No\r\n\r\n");
                            peer.send(body.getBytes(StandardCharsets.UTF_8));
                        })) {
            component().setApiUrl(server.origin());

            assertIsPlain(call("discogs:release", Map.of("CamelDiscogsReleaseId", 1)));
        }
    }

    private static void assertIsPlain(Exchange exchange) {
        var failure = (DiscogsException) exchange.getException();
        assertThat(failure.getMessage())
                .contains("forged")
                .doesNotContainPattern("[\\p{C}\\u2028]");
        assertThat(failure.getDiscogsMessage()).doesNotContainPattern("[\\p{C}\\u2028]");
    }
}
