/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.auth.TokenStore;
import io.github.cameldiscogs.exception.DiscogsAnswerException;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsTransportException;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.ratelimit.RateLimiter.Permit;
import io.github.cameldiscogs.ratelimit.RateStatus;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.support.ByteServer;
import io.github.cameldiscogs.support.ByteServer.Conversation;
import io.github.cameldiscogs.support.CountingLimiter;
import io.github.cameldiscogs.support.SandboxTestSupport;
import io.github.cameldiscogs.support.SelfSignedCertificate;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a call fails, its exchange completes, and nothing of it stays behind. */
class EveryCallEndsTest extends SandboxTestSupport {

    private static final String STALLING =
            "discogs:identity?maxRetries=0&userToken=" + DiscogsSandbox.USER_TOKEN;

    private final CountingLimiter limiter = new CountingLimiter();

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:stalling").to(STALLING);
            }
        };
    }

    @BeforeEach
    void countPlaces() {
        component().setRateLimiter(limiter);
    }

    @Test
    void leavesNothingBehindAfterAThousandFailures() {
        var options =
                "&maxRetries=0&maxResponseSize=50000&connectTimeout=5000&responseTimeout=5000";
        var good = "discogs:identity?prefetch=0" + options;
        assertThat(callAsUser(good, Map.of()).getException()).isNull();
        var threads = threads(EveryCallEndsTest::isOurs);
        var faults =
                List.of(
                        Fault.resetBeforeAnswer(),
                        Fault.resetInAnswer(),
                        Fault.closeBeforeAnswer(),
                        Fault.closeInAnswer(),
                        Fault.cutJson(),
                        Fault.cutGzip(),
                        Fault.oversizedBody(100_000),
                        Fault.emptyAnswer(500),
                        Fault.answer(503, "text/html", "x".repeat(100_000)),
                        Fault.redirect("/elsewhere"));

        for (var fault : faults) {
            sandbox().fault(fault.forever());
            for (int failed = 0; failed < 100; failed++) {
                assertThat(callAsUser(good, Map.of()).getException())
                        .isInstanceOf(DiscogsException.class);
            }
            sandbox().clearFaults();
        }

        assertThat(callAsUser(good, Map.of()).getException()).isNull();
        assertThat(limiter.taken()).isEqualTo(1_002);
        assertThat(limiter.held()).isZero();
        assertThat(threads(EveryCallEndsTest::isOurs)).isLessThan(threads + 10);
    }

    private static long threads(Predicate<String> names) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> names.test(thread.getName()))
                .count();
    }

    private static boolean isOurs(String threadName) {
        return !threadName.startsWith("discogs-sandbox");
    }

    @Test
    void leavesNothingBehindAfterStalls() {
        var uri = "discogs:identity?maxRetries=0&connectTimeout=20&responseTimeout=20";
        sandbox().fault(Fault.stallBeforeAnswer().forever());
        for (int failed = 0; failed < 100; failed++) {
            assertThat(callAsUser(uri, Map.of()).getException())
                    .isInstanceOf(DiscogsTransportException.class);
        }
        sandbox().clearFaults();

        await().until(() -> callAsUser(uri, Map.of()).getException() == null);

        assertThat(limiter.held()).isZero();
    }

    @Test
    void takesNoPlaceWhenAnAuthStrategyFails() {
        AuthStrategy failing =
                request -> {
                    throw new IllegalStateException("the vault is sealed");
                };
        context.getRegistry().bind("failing", failing);

        var exchange = call("discogs:identity?authStrategy=#failing", Map.of());

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsAuthenticationException.class)
                .hasMessageContaining("the authStrategy failed");
        assertThat(limiter.taken()).isZero();
        assertThat(sandbox().requests()).isEmpty();
    }

    @Test
    void endsWhenALimiterFails() {
        component()
                .setRateLimiter(
                        (tier, timeout) -> {
                            throw new IllegalStateException("no database");
                        });

        assertThat(callAsUser("discogs:identity", Map.of()).getException())
                .hasMessageContaining("no database");
    }

    @Test
    void endsWhenATokenStoreFails() {
        component().setConsumerKey(DiscogsSandbox.CONSUMER_KEY);
        component().setConsumerSecret(DiscogsSandbox.CONSUMER_SECRET);
        component().setTokenStore(failingStore());

        assertThat(call("discogs:identity", Map.of("CamelDiscogsAccount", "a")).getException())
                .hasMessageContaining("no database");
        assertThat(limiter.held()).isZero();
    }

    private static TokenStore failingStore() {
        return (TokenStore)
                Proxy.newProxyInstance(
                        TokenStore.class.getClassLoader(),
                        new Class<?>[] {TokenStore.class},
                        (proxy, method, arguments) -> {
                            if (method.getDeclaringClass() == Object.class) {
                                return method.invoke(new InMemoryTokenStore(), arguments);
                            }
                            throw new IllegalStateException("no database");
                        });
    }

    /** The answer is worth more than the bookkeeping, above all that to a write. */
    @Test
    void givesTheAnswerWhenALimiterFailsAfterwards() {
        component()
                .setRateLimiter(
                        (tier, timeout) ->
                                new Permit() {
                                    @Override
                                    public void answered(RateStatus status) {
                                        throw new IllegalStateException("no database");
                                    }

                                    @Override
                                    public void unanswered() {
                                        throw new IllegalStateException("no database");
                                    }
                                });

        assertThat(callAsUser("discogs:identity", Map.of()).getException()).isNull();
        sandbox().fault(Fault.resetBeforeAnswer());
        assertThat(callAsUser("discogs:identity?maxRetries=0", Map.of()).getException())
                .isInstanceOf(DiscogsTransportException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pagination\": [], \"wants\": []}",
                "{\"pagination\": {\"page\": {}}, \"wants\": []}",
                "{\"pagination\": {\"urls\": []}, \"wants\": []}",
                "{\"pagination\": {\"page\": 99999999999999999999}, \"wants\": []}",
                "{\"wants\": {}}",
                "{\"pagination\": {\"page\": 1, \"pages\": 1, \"items\": 1}, \"wants\": [null]}"
            })
    void endsWhenAPageIsOfAnotherShape(String body) {
        for (var outputType : new String[] {"Model", "Map", "Json"}) {
            for (var page : new String[] {"", "&page=1"}) {
                sandbox().fault(Fault.answer(200, "application/json", body).forever());
                var uri = "discogs:wantlist?username=a&maxRetries=1&retryDelay=1&outputType=";

                var failure = failureToTheEnd(callAsUser(uri + outputType + page, Map.of()));

                if (failure != null) {
                    assertThat(failure).isInstanceOf(DiscogsAnswerException.class);
                }
                assertThat(limiter.held()).isZero();
            }
        }
    }

    private static Throwable failureToTheEnd(Exchange exchange) {
        return exchange.getMessage().getBody() instanceof DiscogsItems<?> items
                ? catchThrowable(() -> items.forEach(item -> {}))
                : exchange.getException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"username\": null}", "[]", ""})
    void endsWhenNobodyIsNamed(String body) {
        sandbox()
                .fault(
                        Fault.answer(200, "application/json", body)
                                .onPath("/oauth/identity")
                                .forever());

        assertThat(callAsUser("discogs:wantlist?maxRetries=0", Map.of()).getException())
                .asInstanceOf(type(DiscogsAnswerException.class))
                .extracting(DiscogsException::getOperation)
                .isEqualTo("identity");
    }

    /** What has arrived cannot be called back; what would follow is not sent. */
    @Test
    void endsWhenItIsInterrupted() throws Exception {
        sandbox().fault(Fault.stallBeforeAnswer().forever());
        var thread = Executors.newSingleThreadExecutor();
        var call =
                thread.submit(
                        () ->
                                callAsUser("discogs:identity?responseTimeout=600000", Map.of())
                                        .getException());
        await().until(() -> sandbox().requestCount() == 1);

        thread.shutdownNow();
        sandbox().refuseConnections();

        assertThat(call.get())
                .asInstanceOf(type(DiscogsTransportException.class))
                .extracting(DiscogsException::getAttempts)
                .isEqualTo(1);
        assertThat(limiter.held()).isZero();
    }

    @Test
    void endsWhenTheContextStops() throws Exception {
        sandbox().fault(Fault.stallBeforeAnswer().forever());
        var exchange = template.asyncSend(STALLING, sent -> {});
        await().until(() -> sandbox().requestCount() == 1);

        context.stop();

        assertEndsWithoutAnAnswer(exchange.get());
        await().until(() -> threads(name -> name.contains("(" + context.getName() + ")")) == 0);
    }

    /** Connections that belong to the user stay open, and the calls end all the same. */
    @Test
    void endsWhenTheContextStopsWithConnectionsOfTheUser() throws Exception {
        try (var connections = new PoolingHttpClientConnectionManager()) {
            var http = new HttpComponent();
            http.setCamelContext(context);
            http.setClientConnectionManager(connections);
            context.getRegistry().bind("myHttp", http);
            sandbox().fault(Fault.stallBeforeAnswer().forever());
            var exchange = template.asyncSend(STALLING + "&httpComponent=#myHttp", sent -> {});
            await().until(() -> sandbox().requestCount() == 1);

            context.stop();

            assertEndsWithoutAnAnswer(exchange.get());
        }
    }

    @Test
    void endsWhenTheContextStopsWithoutWaitingForRoutes() throws Exception {
        sandbox().fault(Fault.stallBeforeAnswer().forever());
        var exchange = template.asyncSend("direct:stalling", sent -> {});
        await().until(() -> sandbox().requestCount() == 1);
        context.getShutdownStrategy().setTimeout(1);

        context.stop();

        assertEndsWithoutAnAnswer(exchange.get());
    }

    /** The other end neither reads nor says anything, and the file does not fit in between. */
    @Test
    void endsWhenTheContextStopsWhileAFileGoesUp() throws Exception {
        var certificate = new SelfSignedCertificate();
        context.getRegistry().bind("trusting", certificate.trusted());
        Conversation stalling =
                peer -> {
                    peer.readHead();
                    peer.stall();
                };
        try (var server = new ByteServer(stalling, certificate.shown().getServerSocketFactory())) {
            var exchange =
                    template.asyncSend(
                            "discogs:addInventory?sslContextParameters=#trusting&apiUrl=https://localhost:%d&userToken=%s"
                                    .formatted(server.port(), DiscogsSandbox.USER_TOKEN),
                            sent -> sent.getMessage().setBody("x".repeat(50_000_000)));
            await().until(() -> server.requests().size() == 1);

            context.stop();

            assertEndsWithoutAnAnswer(exchange.get());
        }
    }

    private void assertEndsWithoutAnAnswer(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(DiscogsTransportException.class);
        assertThat(limiter.held()).isZero();
    }
}
