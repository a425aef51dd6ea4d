/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RecordedRequest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults that may pass, in the middle of a list: once, three times and for ever. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RecoveryTest extends SandboxTestSupport {

    private static final String LIST =
            "discogs:collectionItems?perPage=50&retryDelay=1&connectTimeout=250&responseTimeout=250"
                    + "&maxRetries=";

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.collectionSize(250);
    }

    static Stream<Named<Fault>> passing() {
        return Stream.of(
                Named.of("429", Fault.answer(429, "application/json", message("Too quickly."))),
                Named.of("429 without a body", Fault.emptyAnswer(429)),
                Named.of(
                        "429 with Retry-After in seconds",
                        Fault.emptyAnswer(429).withHeader("Retry-After", "0")),
                Named.of(
                        "429 with Retry-After as a date",
                        Fault.emptyAnswer(429).withHeader("Retry-After", now())),
                Named.of(
                        "500 JSON",
                        Fault.answer(500, "application/json", message("Query time exceeded."))),
                Named.of(
                        "502 HTML",
                        Fault.answer(502, "text/html", "<html><title>Bad gateway</title>")),
                Named.of("503 without a body", Fault.emptyAnswer(503)),
                Named.of("504 text", Fault.answer(504, "text/plain", "Gateway time-out")),
                Named.of("reset before the answer", Fault.resetBeforeAnswer()),
                Named.of("reset in the answer", Fault.resetInAnswer()),
                Named.of("closed before the answer", Fault.closeBeforeAnswer()),
                Named.of("closed in the answer", Fault.closeInAnswer()),
                Named.of("cut JSON", Fault.cutJson()),
                Named.of("cut gzip", Fault.cutGzip()),
                Named.of("stall before the answer", Fault.stallBeforeAnswer()),
                Named.of("stall in the answer", Fault.stallInAnswer()),
                Named.of("slow drip", Fault.drip(1, Duration.ofMillis(20))),
                Named.of(
                        "a page of a proxy", Fault.answer(200, "text/html", "<html>Hello</html>")));
    }

    private static String message(String text) {
        return "{\"message\": \"%s\"}".formatted(text);
    }

    private static String now() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
    }

    static Stream<Arguments> passingOnceAndThreeTimes() {
        var empty = Named.of("204 as JSON", Fault.noContentAsJson());
        return Stream.concat(passing(), Stream.of(empty))
                .flatMap(fault -> Stream.of(1, 3).map(times -> Arguments.of(fault, times)));
    }

    @ParameterizedTest
    @MethodSource("passingOnceAndThreeTimes")
    void losesNothingWhenAFaultPasses(Fault fault, int times) {
        sandbox().fault(fault.onPath(".*/releases").skip(2).times(times));

        var items = callAsUser(LIST + 5, Map.of()).getMessage().getBody(List.class);

        assertThat(items)
                .hasSize(250)
                .extracting(item -> ((CollectionItem) item).instanceId())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("passing")
    void givesUpWhenAFaultStays(Fault fault) {
        sandbox().fault(fault.onPath("/oauth/identity").forever());

        var exchange = identity(2);

        assertThat(exchange.getException())
                .asInstanceOf(type(DiscogsException.class))
                .satisfies(
                        failure -> {
                            assertThat(failure.getAttempts()).isEqualTo(3);
                            assertThat(failure.isRetryable()).isTrue();
                            assertThat(failure).hasMessageContaining("3 attempts");
                        });
        assertThat(sandbox().requests()).hasSize(3);
    }

    private Exchange identity(int maxRetries) {
        return callAsUser(
                "discogs:identity?retryDelay=1&connectTimeout=250&responseTimeout=250&maxRetries="
                        + maxRetries,
                Map.of());
    }

    @Test
    void readsAnAnswerOfAnotherContentType() {
        sandbox().fault(Fault.contentType("text/plain").forever());

        assertThat(identity(0).getException()).isNull();
    }

    @Test
    void givesNoBodyWhereThereIsNone() {
        sandbox().fault(Fault.noContentAsJson());

        var exchange = identity(0);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isNull();
        assertThat(exchange.getMessage().getHeader("CamelHttpResponseCode")).isEqualTo(204);
    }

    @Test
    void doesNotWaitLongerThanItMay() {
        sandbox().fault(Fault.emptyAnswer(429).withHeader("Retry-After", "3600").forever());

        var exchange = callAsUser("discogs:identity?rateLimitTimeout=5000", Map.of());

        assertThat(exchange.getException()).isInstanceOf(DiscogsRateLimitException.class);
        assertThat(sandbox().requests()).hasSize(1);
    }

    /** It is about the budget, and not about servers that fail. */
    @Test
    void recoversHoweverLittleItMayWaitForTheBudget() {
        sandbox().fault(Fault.emptyAnswer(503));

        var exchange = callAsUser("discogs:identity?rateLimitTimeout=1&retryDelay=50", Map.of());

        assertThat(exchange.getException()).isNull();
    }

    /** A server that says 0 whenever it fails is not asked many times at once. */
    @Test
    void waitsAtLeastAsLongAsWithoutRetryAfter() {
        sandbox().fault(Fault.emptyAnswer(503).withHeader("Retry-After", "0").forever());

        var exchange = callAsUser("discogs:identity?maxRetries=1&retryDelay=200", Map.of());

        assertThat(exchange.getException())
                .asInstanceOf(type(DiscogsServerException.class))
                .extracting(DiscogsException::getWaited)
                .satisfies(
                        waited ->
                                assertThat(waited).isGreaterThanOrEqualTo(Duration.ofMillis(100)));
    }

    @Test
    void doesNotRepeatWhatCannotPass() {
        sandbox().fault(Fault.answer(404, "application/json", message("Gone.")).forever());

        assertThat(identity(5).getException()).isInstanceOf(DiscogsNotFoundException.class);
        assertThat(sandbox().requests()).hasSize(1);
    }

    static Stream<Named<Fault>> afterSending() {
        return Stream.of(
                Named.of("500", Fault.emptyAnswer(500)),
                Named.of("reset before the answer", Fault.resetBeforeAnswer()),
                Named.of("reset in the answer", Fault.resetInAnswer()),
                Named.of("stall", Fault.stallBeforeAnswer()));
    }

    /** The exchange of a request token is a write: the token can be used once. */
    @ParameterizedTest
    @MethodSource("afterSending")
    void doesNotSendAWriteTwice(Fault fault) {
        sandbox().fault(fault.forever());

        var exchange = write("");

        assertThat(exchange.getException())
                .asInstanceOf(type(DiscogsException.class))
                .extracting(DiscogsException::isRetryable)
                .isEqualTo(false);
        assertThat(sandbox().requests())
                .extracting(RecordedRequest::method)
                .containsExactly("POST");
    }

    @Test
    void sendsAWriteAgainWhenItWasRefusedForTheBudget() {
        sandbox().fault(Fault.emptyAnswer(429).times(2));

        write("");

        assertThat(sandbox().requests()).hasSize(3);
    }

    @Test
    void triesAWriteAgainWhenThereWasNoConnection() {
        var exchange = write("&apiUrl=http://127.0.0.1:1&maxRetries=2");

        assertThat(exchange.getException())
                .asInstanceOf(type(DiscogsTransportException.class))
                .extracting(DiscogsException::getAttempts)
                .isEqualTo(3);
    }

    private Exchange write(String options) {
        return call(
                "discogs:accessToken?consumerKey=%s&consumerSecret=%s&retryDelay=1&responseTimeout=250&connectTimeout=250%s"
                        .formatted(
                                DiscogsSandbox.CONSUMER_KEY,
                                DiscogsSandbox.CONSUMER_SECRET,
                                options),
                Map.of(
                        "CamelDiscogsRequestToken", "token",
                        "CamelDiscogsRequestTokenSecret", "secret",
                        "CamelDiscogsVerifier", "verifier"));
    }

    @Test
    void leaksNoConnection() {
        // An answer has to tell that the budget is large, before a thousand requests get none
        identity(0);
        for (var fault : List.of(Fault.resetInAnswer(), Fault.emptyAnswer(500), Fault.cutJson())) {
            sandbox().fault(fault.times(334));
        }
        for (int failed = 0; failed < 1_002; failed++) {
            assertThat(identity(0).getException()).isInstanceOf(DiscogsException.class);
        }

        assertThat(identity(0).getException()).isNull();
    }

    @Test
    void trustsNoStrangersCertificate() throws Exception {
        try (var stranger = new TlsStranger()) {
            var exchange = callAsUser("discogs:identity?apiUrl=" + stranger.origin(), Map.of());

            assertThat(exchange.getException())
                    .asInstanceOf(type(DiscogsTransportException.class))
                    .satisfies(
                            failure -> {
                                assertThat(failure.getAttempts()).isEqualTo(1);
                                assertThat(failure.isRetryable()).isFalse();
                            });
            assertThat(stranger.received()).isZero();
        }
    }

    @Test
    void trustsTheCertificatesThatItIsToldToTrust() throws Exception {
        try (var stranger = new TlsStranger()) {
            var keyStore = new KeyStoreParameters();
            keyStore.setKeyStore(stranger.keyStore());
            var trust = new TrustManagersParameters();
            trust.setKeyStore(keyStore);
            var parameters = new SSLContextParameters();
            parameters.setTrustManagers(trust);
            context.getRegistry().bind("trusting", parameters);

            var exchange =
                    callAsUser(
                            "discogs:identity?sslContextParameters=#trusting&apiUrl="
                                    + stranger.origin(),
                            Map.of());

            assertThat(exchange.getException()).isNull();
            assertThat(stranger.received()).isEqualTo(1);
        }
    }

    @Test
    void stopsWaitingWhenTheContextStops() throws Exception {
        sandbox().fault(Fault.emptyAnswer(503).withHeader("Retry-After", "60").forever());
        var exchange =
                template.asyncSend(
                        "discogs:identity?userToken=" + DiscogsSandbox.USER_TOKEN, sent -> {});
        org.awaitility.Awaitility.await().until(() -> sandbox().requestCount() == 1);

        context.stop();

        assertThat(exchange.get().getException()).isInstanceOf(DiscogsServerException.class);
    }
}
