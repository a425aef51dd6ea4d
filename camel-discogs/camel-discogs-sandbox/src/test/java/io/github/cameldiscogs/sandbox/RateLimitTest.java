/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.sandbox.ApiClient.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final String PATH = "/releases/1";

    private final ManualClock clock = new ManualClock();

    @Test
    void documentedLimitIsSixtyOrTwentyFiveAMinute() {
        try (var sandbox = start(RateLimit.documented())) {
            var stranger = ApiClient.stranger(sandbox);
            var user = ApiClient.user(sandbox);
            for (int i = 0; i < 25; i++) {
                assertThat(stranger.get(PATH).status()).isEqualTo(200);
            }
            assertThat(stranger.get(PATH).status()).isEqualTo(429);
            // One address has one log, whatever credentials it shows
            for (int i = 0; i < 35; i++) {
                assertThat(user.get(PATH).status()).isEqualTo(200);
            }
            var refused = user.get(PATH);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.message()).isEqualTo("You are making requests too quickly.");
            assertThat(refused.header("Retry-After")).isEmpty();
            assertHeaders(refused, 60, 60, 0);
            assertThat(sandbox.tooManyRequestsCount()).isEqualTo(2);
            assertThat(sandbox.requestCount()).isEqualTo(62);
        }
    }

    @Test
    void headersLagByOneAndComeWithErrorsToo() {
        try (var sandbox = start(RateLimit.documented())) {
            assertHeaders(ApiClient.user(sandbox).get(PATH), 60, 0, 60);
            assertHeaders(ApiClient.user(sandbox).get("/nothing"), 60, 1, 59);
            assertHeaders(ApiClient.stranger(sandbox).get(PATH), 25, 2, 23);
            var invalid = ApiClient.stranger(sandbox).with("Authorization", "Discogs token=no");
            assertHeaders(invalid.get(PATH), 60, 3, 57);
        }
    }

    @Test
    void anExactLogFreesEachPlaceAfterItsOwnMinute() {
        try (var sandbox = start(RateLimit.documented().withLimits(2, 2))) {
            var user = ApiClient.user(sandbox);
            user.get(PATH);
            clock.advance(Duration.ofSeconds(30));
            user.get(PATH);
            clock.advance(Duration.ofSeconds(29));
            assertThat(user.get(PATH).status()).isEqualTo(429);
            clock.advance(Duration.ofSeconds(1));
            assertThat(user.get(PATH).status()).isEqualTo(200);
            assertThat(user.get(PATH).status()).isEqualTo(429);
        }
    }

    @Test
    void windowsCanBeShortened() {
        var limit = RateLimit.documented().withLimits(1, 1).withWindow(Duration.ofMillis(10));
        try (var sandbox = start(limit)) {
            var user = ApiClient.user(sandbox);
            user.get(PATH);
            assertThat(user.get(PATH).status()).isEqualTo(429);
            clock.advance(Duration.ofMillis(10));
            assertThat(user.get(PATH).status()).isEqualTo(200);
        }
    }

    @Test
    void refusedRequestsMayCount() {
        var limit = RateLimit.documented().withLimits(1, 1).countingRefused();
        try (var sandbox = start(limit)) {
            var user = ApiClient.user(sandbox);
            user.get(PATH);
            clock.advance(Duration.ofSeconds(50));
            assertThat(user.get(PATH).status()).isEqualTo(429);
            clock.advance(Duration.ofSeconds(50));
            assertThat(user.get(PATH).status()).isEqualTo(429);
            clock.advance(Duration.ofSeconds(60));
            assertThat(user.get(PATH).status()).isEqualTo(200);
        }
    }

    @Test
    void aWeightedCounterStrikesWithTheClock() {
        var limit =
                RateLimit.documented().withLimits(4, 4).withModel(RateLimit.Model.WEIGHTED_COUNTER);
        try (var sandbox = start(limit)) {
            var user = ApiClient.user(sandbox);
            clock.advance(Duration.ofSeconds(59));
            for (int i = 0; i < 4; i++) {
                assertThat(user.get(PATH).status()).isEqualTo(200);
            }
            assertThat(user.get(PATH).status()).isEqualTo(429);
            clock.advance(Duration.ofSeconds(16));
            // A quarter of the new minute has passed, so three quarters of the last one count
            assertHeaders(user.get(PATH), 4, 3, 1);
            assertThat(user.get(PATH).status()).isEqualTo(429);
        }
    }

    @Test
    void limitsMayChangeOnTheWay() {
        try (var sandbox = start(RateLimit.documented())) {
            var user = ApiClient.user(sandbox);
            user.get(PATH);
            sandbox.rateLimit(RateLimit.documented().withLimits(240, 25));
            assertHeaders(user.get(PATH), 240, 1, 239);
            sandbox.rateLimit(RateLimit.none());
            assertHeaders(user.get(PATH), 1_000_000, 0, 1_000_000);
        }
    }

    @Test
    void addressesHaveTheirOwnBudgets() throws IOException {
        try (var sandbox = start(RateLimit.documented().withLimits(1, 1))) {
            assertThat(rawStatus(sandbox, "127.0.0.1")).isEqualTo(200);
            assertThat(rawStatus(sandbox, "127.0.0.1")).isEqualTo(429);
            assertThat(rawStatus(sandbox, "127.0.0.2")).isEqualTo(200);
            assertThat(sandbox.requests())
                    .extracting(RecordedRequest::address)
                    .containsExactly("127.0.0.1", "127.0.0.1", "127.0.0.2");
        }
    }

    @Test
    void impossibleLimitsAreRefused() {
        var limit = RateLimit.documented();

        assertThatThrownBy(() -> limit.withLimits(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("authenticated 0");
        assertThatThrownBy(() -> limit.withWindow(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("window");
    }

    private DiscogsSandbox start(RateLimit limit) {
        return DiscogsSandbox.builder().rateLimit(limit).clock(clock).start();
    }

    private static void assertHeaders(Reply reply, int limit, int used, int remaining) {
        assertThat(reply.header("X-Discogs-Ratelimit")).isEqualTo("" + limit);
        assertThat(reply.header("X-Discogs-Ratelimit-Used")).isEqualTo("" + used);
        assertThat(reply.header("X-Discogs-Ratelimit-Remaining")).isEqualTo("" + remaining);
    }

    private static int rawStatus(DiscogsSandbox sandbox, String from) throws IOException {
        var source = InetAddress.getByName(from);
        try (var socket = new Socket("127.0.0.1", sandbox.port(), source, 0)) {
            var request =
                    "GET "
                            + PATH
                            + " HTTP/1.1\r\nHost: h\r\nUser-Agent: t\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
