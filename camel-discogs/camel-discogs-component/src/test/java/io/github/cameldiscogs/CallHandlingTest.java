/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.auth.SignableRequest;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.exception.DiscogsTransportException;
import io.github.cameldiscogs.internal.http.CallLog;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.support.ByteServer;
import io.github.cameldiscogs.support.CountingLimiter;
import io.github.cameldiscogs.support.LogLines;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.RuntimeCamelException;
import org.junit.jupiter.api.Test;

/** Time-outs that name their option, and strategies that fail. */
class CallHandlingTest extends SandboxTestSupport {

    private static final String SECRET = "s3cr3tValue";

    @Test
    void aSlowAnswerNamesItsOption() throws Exception {
        try (var server =
                new ByteServer(
                        peer -> {
                            peer.readRequest();
                            peer.stall();
                        })) {
            component().setApiUrl(server.origin());

            var exchange =
                    call("discogs:release?releaseId=1&maxRetries=0&responseTimeout=200", Map.of());

            assertThat(exchange.getException())
                    .isInstanceOf(DiscogsTransportException.class)
                    .hasMessageContaining("nothing came within responseTimeout (200 ms)");
        }
    }

    @Test
    void aSlowHandshakeNamesItsOption() throws Exception {
        try (var server = new ByteServer(ByteServer.Peer::stall)) {
            component().setApiUrl(server.origin().replace("http:", "https:"));

            var exchange =
                    call("discogs:release?releaseId=1&maxRetries=0&connectTimeout=300", Map.of());

            assertThat(exchange.getException())
                    .isInstanceOf(DiscogsTransportException.class)
                    .hasMessageContaining("no connection within connectTimeout (300 ms)");
        }
    }

    @Test
    void aSlowProxyNamesItsOptions() throws Exception {
        try (var proxy = new ByteServer(ByteServer.Peer::stall)) {
            component().setApiUrl("https://api.example.com");

            var exchange =
                    call(
                            "discogs:release?releaseId=1&maxRetries=0&connectTimeout=30000&responseTimeout=200"
                                    + "&proxyHost=127.0.0.1&proxyPort="
                                    + proxy.port(),
                            Map.of());

            assertThat(exchange.getException())
                    .isInstanceOf(DiscogsTransportException.class)
                    .hasMessageContaining(
                            "no connection within connectTimeout (30000 ms) and responseTimeout (200 ms)");
        }
    }

    @Test
    void aStrategyThatFailsCostsNothingAndIsNamed() {
        var limiter = new CountingLimiter();
        context.getRegistry().bind("limiter", limiter);
        AuthStrategy failing =
                request -> {
                    throw new RuntimeCamelException(SECRET, new IllegalStateException(SECRET));
                };
        context.getRegistry().bind("failing", failing);
        sandbox().clearRequests();

        var exchange =
                call("discogs:identity?authStrategy=#failing&rateLimiter=#limiter", Map.of());

        assertThat(exchange.getException())
                .asInstanceOf(type(DiscogsAuthenticationException.class))
                .satisfies(
                        e -> {
                            assertThat(e.getStatus()).isZero();
                            assertThat(e.getAttempts()).isZero();
                            assertThat(e.isRetryable()).isTrue();
                        })
                .extracting(CallHandlingTest::trace)
                .asString()
                .contains(
                        "identity failed: the authStrategy failed with"
                                + " org.apache.camel.RuntimeCamelException (nothing was sent)")
                .contains("CallHandlingTest")
                .doesNotContain(SECRET);
        assertThat(limiter.taken()).isZero();
        assertThat(sandbox().requests()).isEmpty();
    }

    @Test
    void aStrategyThatFailsLaterTellsWhatWasTried() {
        var asked = new AtomicInteger();
        AuthStrategy failing =
                request -> {
                    if (asked.incrementAndGet() == 2) {
                        throw new IllegalStateException(SECRET);
                    }
                    return "Discogs token=" + DiscogsSandbox.USER_TOKEN;
                };
        context.getRegistry().bind("failing", failing);
        sandbox().fault(Fault.answer(503, "text/plain", "Down.").forever());

        var exchange = call("discogs:identity?authStrategy=#failing&retryDelay=0", Map.of());

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsAuthenticationException.class)
                .hasMessageContaining("the authStrategy failed with")
                .hasMessageContaining("1 attempt");
    }

    @Test
    void aStrategyThatCannotSayForWhomIsNamed() {
        context.getRegistry()
                .bind(
                        "failing",
                        new AuthStrategy() {
                            @Override
                            public String authorization(SignableRequest request) {
                                return "x";
                            }

                            @Override
                            public Caller caller() {
                                throw new IllegalStateException(SECRET);
                            }
                        });

        var exchange = call("discogs:identity?authStrategy=#failing", Map.of());

        assertThat(exchange.getException()).isInstanceOf(DiscogsRequestException.class);
        assertThat(trace(exchange.getException()))
                .contains("the authStrategy failed with")
                .doesNotContain(SECRET);
    }

    @Test
    void aRetryIsOneLineInTheLog() {
        sandbox().fault(Fault.answer(503, "text/plain", "Down.").times(3));

        try (var log = new LogLines(CallLog.class)) {
            var exchange = call("discogs:release?releaseId=1000&retryDelay=0", Map.of());

            assertThat(exchange.getException()).isNull();
            assertThat(log.lines())
                    .containsExactly(
                            "INFO release is tried again in 0.0 s: status 503: Down.",
                            "DEBUG release is tried again in 0.0 s: status 503: Down.",
                            "DEBUG release is tried again in 0.0 s: status 503: Down.");
        }
    }

    private static String trace(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
