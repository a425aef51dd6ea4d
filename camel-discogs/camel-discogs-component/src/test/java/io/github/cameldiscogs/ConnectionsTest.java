/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsTransportException;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.support.ByteServer;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of calls when connections do not come about, or are not what they seem. */
class ConnectionsTest extends SandboxTestSupport {

    private static final String READ = "discogs:identity?retryDelay=1";
    private static final String WRITE =
            "discogs:createCollectionFolder?username=a&name=b&retryDelay=1";

    private DiscogsException failure(String uri) {
        return (DiscogsException) callAsUser(uri, Map.of()).getException();
    }

    /** Three addresses that nobody can reach for three different reasons. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1",
                "https://no-such-host.invalid",
                "http://127.0.0.1:1&httpComponent=#class:org.apache.camel.component.http.HttpComponent"
            })
    void areTriedAgainForWritesToo(String apiUrl) {
        for (var uri : new String[] {READ, WRITE}) {
            var failure = failure(uri + "&maxRetries=2&apiUrl=" + apiUrl);

            assertThat(failure).isInstanceOf(DiscogsTransportException.class);
            assertThat(failure.getAttempts()).isEqualTo(3);
            assertThat(failure.isRetryable()).isTrue();
        }
    }

    /** The request is the first thing that is sent after the handshake. */
    @Test
    void areTriedAgainWhenTheHandshakeStalls() throws IOException {
        try (var silent = new ByteServer(ByteServer.Peer::waitForTheEnd)) {
            var https = silent.origin().replace("http:", "https:");
            for (var uri : new String[] {READ, WRITE}) {
                var failure = failure(uri + "&maxRetries=1&connectTimeout=200&apiUrl=" + https);

                assertThat(failure).isInstanceOf(DiscogsTransportException.class);
                assertThat(failure.getAttempts()).isEqualTo(2);
            }
        }
    }

    @Test
    void areTriedAgainWhenTheHandshakeBreaksOff() throws IOException {
        try (var closing = new ByteServer(peer -> {})) {
            var https = closing.origin().replace("http:", "https:");
            for (var uri : new String[] {READ, WRITE}) {
                var failure = failure(uri + "&maxRetries=1&apiUrl=" + https);

                assertThat(failure).isInstanceOf(DiscogsTransportException.class);
                assertThat(failure.getAttempts()).isEqualTo(2);
                assertThat(failure.isRetryable()).isTrue();
            }
        }
    }

    @Test
    void areNotTriedAgainWhereNobodySpeaksTls() throws IOException {
        ByteServer.Conversation greeting =
                peer -> {
                    peer.send("220 smtp.example ESMTP\r\n");
                    peer.waitForTheEnd();
                };
        try (var plain = new ByteServer(greeting)) {
            var failure = failure(READ + "&apiUrl=" + plain.origin().replace("http:", "https:"));

            assertThat(failure).isInstanceOf(DiscogsTransportException.class);
            assertThat(failure.getAttempts()).isEqualTo(1);
            assertThat(failure.isRetryable()).isFalse();
        }
    }

    /** Discogs has not even heard of it. */
    @ParameterizedTest
    @ValueSource(ints = {403, 407, 502})
    void areRefusedByAProxy(int status) throws IOException {
        var refusal = "HTTP/1.1 %d No\r\nContent-Length: 2\r\n\r\nNo".formatted(status);
        try (var proxy = ByteServer.answering(refusal)) {
            var failure =
                    failure(
                            WRITE
                                    + "&maxRetries=1&apiUrl=https://localhost:1&proxyHost=127.0.0.1&proxyPort="
                                    + proxy.port());

            assertThat(failure)
                    .isInstanceOf(DiscogsTransportException.class)
                    .hasMessageContaining("proxy")
                    .hasMessageContaining(String.valueOf(status));
            assertThat(failure.getStatus()).isZero();
            assertThat(failure.isRetryable()).isEqualTo(status == 502);
            assertThat(failure.getAttempts()).isEqualTo(status == 502 ? 2 : 1);
            assertThat(proxy.requests())
                    .allSatisfy(
                            request ->
                                    assertThat(request)
                                            .startsWith("CONNECT ")
                                            .doesNotContain(DiscogsSandbox.USER_TOKEN));
        }
    }

    @Test
    void areGivenUpWhenAProxyStalls() throws IOException {
        try (var proxy = new ByteServer(ByteServer.Peer::waitForTheEnd)) {
            var failure =
                    failure(
                            WRITE
                                    + "&maxRetries=1&connectTimeout=200&responseTimeout=200&apiUrl=https://localhost:1&proxyHost=127.0.0.1&proxyPort="
                                    + proxy.port());

            assertThat(failure).isInstanceOf(DiscogsTransportException.class);
            assertThat(failure.getAttempts()).isEqualTo(2);
        }
    }

    /** Does not say that the connection will be closed. */
    private static void answerAndClose(ByteServer.Peer peer) throws IOException {
        peer.readRequest();
        peer.send(ByteServer.ok(ByteServer.IDENTITY));
    }

    @Test
    void areFreshForWrites() throws IOException {
        try (var server = new ByteServer(ConnectionsTest::answerAndClose)) {
            for (int call = 0; call < 5; call++) {
                var exchange =
                        callAsUser(WRITE + "&maxRetries=0&apiUrl=" + server.origin(), Map.of());

                assertThat(exchange.getException()).isNull();
            }
            assertThat(server.requests()).hasSize(5);
        }
    }

    @Test
    void areReplacedForReads() throws IOException {
        try (var server = new ByteServer(ConnectionsTest::answerAndClose)) {
            for (int call = 0; call < 5; call++) {
                assertThat(failure(READ + "&apiUrl=" + server.origin())).isNull();
            }
            assertThat(server.connections()).isEqualTo(5);
        }
    }

    @Test
    void areUsedAgainForReads() throws IOException {
        try (var server = ByteServer.answering(ByteServer.ok(ByteServer.IDENTITY))) {
            for (int call = 0; call < 5; call++) {
                assertThat(failure(READ + "&apiUrl=" + server.origin())).isNull();
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void areNotWaitedForWithoutEnd() throws Exception {
        var options = "&maxRetries=1&connectTimeout=1000&responseTimeout=600000";
        // An answer has to tell that the budget is large, before so many requests are under way
        assertThat(failure(READ + options)).isNull();
        sandbox().clearRequests();
        sandbox().fault(Fault.stallBeforeAnswer().forever());
        var threads = Executors.newFixedThreadPool(64);
        var stalled = new ArrayList<Future<DiscogsException>>();
        for (int call = 0; call < 64; call++) {
            stalled.add(threads.submit(() -> failure(READ + options)));
        }
        threads.shutdown();
        await().until(() -> sandbox().requestCount() == 64);

        var failure = failure(WRITE + options);

        assertThat(failure)
                .isInstanceOf(DiscogsTransportException.class)
                .hasMessageContaining("connections");
        assertThat(failure.getAttempts()).isEqualTo(2);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(sandbox().requestCount()).isEqualTo(64);
        sandbox().refuseConnections();
        for (var call : stalled) {
            assertThat(call.get()).isInstanceOf(DiscogsTransportException.class);
        }
    }

    /** The server goes away before a try and is back before another. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void areBridgedWhenTheServerComesBack(int times) {
        var tries = new AtomicInteger();
        int firstRefused = 3;
        AuthStrategy restarting =
                request -> {
                    int now = tries.incrementAndGet();
                    if (now == firstRefused) {
                        sandbox().refuseConnections();
                    } else if (now == firstRefused + times) {
                        sandbox().acceptConnections();
                    }
                    return "Discogs token=" + DiscogsSandbox.USER_TOKEN;
                };
        context.getRegistry().bind("restarting", restarting);

        List<?> items =
                call(
                                "discogs:collectionItems?username=%s&authStrategy=#restarting&perPage=50&prefetch=0&retryDelay=1"
                                        .formatted(DiscogsSandbox.USERNAME),
                                Map.of())
                        .getMessage()
                        .getBody(List.class);

        assertThat(items).hasSize(250);
    }
}
