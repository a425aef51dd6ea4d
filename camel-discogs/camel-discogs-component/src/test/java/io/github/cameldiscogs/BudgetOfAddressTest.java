/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.exception.DiscogsRateLimitException;
import io.github.cameldiscogs.ratelimit.LocalRateLimiter;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.support.CountingLimiter;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** The budget of an address, against a server that refuses what is too much. */
class BudgetOfAddressTest extends SandboxTestSupport {

    private static final int LIMIT = 4;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.rateLimit(RateLimit.documented().withLimits(LIMIT, LIMIT));
    }

    @Test
    void isOneForAllContextsOfTheJvm() throws Exception {
        useUp();

        try (var other = new DefaultCamelContext();
                var otherTemplate = other.createProducerTemplate()) {
            other.start();
            assertNotSent(otherTemplate.send(impatient(), sent -> {}));
        }
    }

    @Test
    void isThereStillWhenAContextStartsAnew() throws Exception {
        useUp();
        context.stop();
        context.start();

        assertNotSent(template.send(impatient(), sent -> {}));
    }

    private String impatient() {
        return "discogs:identity?rateLimitTimeout=100&apiUrl=%s&userToken=%s"
                .formatted(sandbox().apiUrl(), DiscogsSandbox.USER_TOKEN);
    }

    private void useUp() {
        for (int call = 0; call < LIMIT; call++) {
            assertThat(callAsUser("discogs:identity", Map.of()).getException()).isNull();
        }
    }

    private void assertNotSent(Exchange exchange) {
        assertThat(exchange.getException())
                .isInstanceOfSatisfying(
                        DiscogsRateLimitException.class,
                        failure -> {
                            assertThat(failure.getAttempts()).isZero();
                            assertThat(failure.getWaited()).isPositive();
                            assertThat(failure.isRetryable()).isTrue();
                            assertThat(failure).hasMessageContaining("rateLimitTimeout, 100 ms");
                        });
        assertThat(sandbox().requestCount()).isEqualTo(LIMIT);
    }

    @Test
    void takesWhatStrangersLeaveAfterARefusal() throws Exception {
        var window = Duration.ofSeconds(6);
        context.getRegistry().bind("quick", new LocalRateLimiter(window));
        sandbox().rateLimit(RateLimit.documented().withLimits(LIMIT, LIMIT).withWindow(window));
        for (int request = 0; request < LIMIT; request++) {
            assertThat(askAsStranger()).isEqualTo(200);
        }

        var exchange = callAsUser("discogs:identity?rateLimiter=#quick&retryDelay=1", Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(sandbox().tooManyRequestsCount()).isBetween(1L, 3L);
    }

    private int askAsStranger() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(sandbox().apiUrl() + "/releases/1"))
                        .header("User-Agent", "stranger/1.0")
                        .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void keepsNobodyWaitingWhenTheContextStops() throws Exception {
        useUp();
        var waiting =
                template.asyncSend(
                        "discogs:identity?userToken=" + DiscogsSandbox.USER_TOKEN, sent -> {});
        await().until(() -> callsThatWait() == 1);

        context.stop();

        assertThat(waiting.get().getException()).isInstanceOf(DiscogsRateLimitException.class);
        assertThat(sandbox().requestCount()).isEqualTo(LIMIT);
    }

    @Test
    void saysWhichCallItWasWhoseLimiterFailed() {
        RateLimiter broken =
                (tier, timeout) -> {
                    throw new IllegalStateException("out of order");
                };
        context.getRegistry().bind("broken", broken);

        var exchange = callAsUser("discogs:identity?rateLimiter=#broken", Map.of());

        assertThat(exchange.getException())
                .isInstanceOfSatisfying(
                        DiscogsRateLimitException.class,
                        failure -> {
                            assertThat(failure.getOperation()).isEqualTo("identity");
                            assertThat(failure.getAttempts()).isZero();
                            assertThat(failure.isRetryable()).isTrue();
                            assertThat(failure).hasMessageContaining("out of order");
                            assertThat(failure).hasCauseInstanceOf(IllegalStateException.class);
                        });
        assertThat(sandbox().requestCount()).isZero();
    }

    @Test
    void waitsNoLongerInAllThanItMay() {
        var timeouts = new CopyOnWriteArrayList<Duration>();
        RateLimiter watching =
                (tier, timeout) -> {
                    timeouts.add(timeout);
                    return new CountingLimiter().acquire(tier, timeout);
                };
        context.getRegistry().bind("watching", watching);
        sandbox().fault(Fault.emptyAnswer(429).withHeader("Retry-After", "1"));

        callAsUser("discogs:identity?rateLimiter=#watching&rateLimitTimeout=5000", Map.of());

        assertThat(timeouts).hasSize(2);
        assertThat(timeouts.get(0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(timeouts.get(1)).isBetween(Duration.ZERO, Duration.ofSeconds(4));
    }

    private int callsThatWait() {
        return LocalRateLimiter.of(URI.create(sandbox().apiUrl())).status().waiting();
    }
}
