/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsNotFoundException;
import io.github.cameldiscogs.exception.DiscogsRateLimitException;
import io.github.cameldiscogs.exception.DiscogsServerException;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.Identity;
import io.github.cameldiscogs.model.Release;
import io.github.cameldiscogs.model.StartedJob;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RecordedRequest;
import io.github.cameldiscogs.support.CountingLimiter;
import io.github.cameldiscogs.support.PassingFault;
import io.github.cameldiscogs.support.SandboxTestSupport;
import io.github.cameldiscogs.support.TlsStranger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads of all kinds and the faults that may pass: once, three times and for ever. */
@Tag("slow")
class RecoveryTest extends SandboxTestSupport {

    private static final int[] TIMES = {1, 3};
    private static final String PATIENT = "&maxRetries=10";
    private static final String PAGES = ".*/releases";
    private static final String OBJECT = "discogs:identity?retryDelay=1";
    private static final String LIST =
            "discogs:collectionItems?perPage=50&retryDelay=1&username=" + DiscogsSandbox.USERNAME;
    private static final String FILE = "discogs:downloadInventoryExport?retryDelay=1&exportId=";
    private static final String IMAGE = "discogs:image?retryDelay=1";
    private static final int[] END_OF_PNG = {'I', 'E', 'N', 'D', 0xAE, 0x42, 0x60, 0x82};

    private Long exportId;
    private String image;

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.collectionSize(250);
    }

    @BeforeEach
    void findFiles() {
        exportId =
                callAsUser("discogs:createInventoryExport", Map.of())
                        .getMessage()
                        .getBody(StartedJob.class)
                        .id();
        image =
                IntStream.range(1000, 1010)
                        .mapToObj(id -> callAsUser("discogs:release?releaseId=" + id, Map.of()))
                        .map(found -> found.getMessage().getBody(Release.class).images())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow()
                        .get(0)
                        .uri();
        sandbox().clearRequests();
    }

    static Stream<PassingFault> ofFiles() {
        return PassingFault.all();
    }

    /** A file may be anything: one that is cut in good order is a shorter file. */
    static Stream<PassingFault> ofJson() {
        return Stream.concat(
                PassingFault.all(), Stream.of(PassingFault.lost("cut JSON", Fault.cutJson())));
    }

    @ParameterizedTest
    @MethodSource("ofJson")
    void losesNothingOfAnObject(PassingFault passing) {
        for (int times : TIMES) {
            sandbox().fault(passing.fault().onPath("/oauth/identity").times(times));

            var identity = read(OBJECT + passing.options() + PATIENT).getBody(Identity.class);

            assertThat(identity.username()).isEqualTo(DiscogsSandbox.USERNAME);
        }
    }

    static Stream<PassingFault> ofPages() {
        return Stream.concat(
                ofJson(), Stream.of(PassingFault.failure("204 as JSON", Fault.noContentAsJson())));
    }

    @ParameterizedTest
    @MethodSource("ofPages")
    void losesNothingOfAList(PassingFault passing) {
        for (int times : TIMES) {
            sandbox().fault(passing.fault().onPath(PAGES).skip(2).times(times));

            List<?> items = read(LIST + passing.options() + PATIENT).getBody(List.class);

            assertThat(items)
                    .hasSize(250)
                    .extracting(item -> ((CollectionItem) item).instanceId())
                    .doesNotHaveDuplicates();
        }
    }

    /** It is well-formed, and so is not asked for again; but nobody takes it for an empty page. */
    @Test
    void takesNoPageOfNoListForAnEmptyOne() {
        sandbox()
                .fault(
                        Fault.answer(200, "application/json", "{\"releases\": []}")
                                .onPath(PAGES)
                                .skip(2)
                                .times(1));

        assertThatThrownBy(() -> read(LIST).getBody(List.class))
                .hasStackTraceContaining("pagination: it is missing");
    }

    @ParameterizedTest
    @MethodSource("ofFiles")
    void losesNothingOfAFile(PassingFault passing) {
        for (int times : TIMES) {
            sandbox().fault(passing.fault().onPath(".*/download").times(times));
            sandbox().fault(passing.fault().onPath("/images/.*").times(times));

            var csv = read(FILE + exportId + passing.options() + PATIENT).getBody(String.class);
            var png = read(IMAGE + passing.options() + PATIENT).getBody(byte[].class);

            assertThat(csv).startsWith("listing_id,").endsWith("\n");
            assertThat(png).startsWith(0x89, 'P', 'N', 'G').endsWith(END_OF_PNG);
        }
    }

    private Message read(String uri) {
        var exchange = send(uri);
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage();
    }

    private Exchange send(String uri) {
        return callAsUser(
                uri, uri.startsWith(IMAGE) ? Map.of("CamelDiscogsImageUrl", image) : Map.of());
    }

    @ParameterizedTest
    @MethodSource("ofJson")
    void givesUpAnObjectWhenAFaultStays(PassingFault passing) {
        sandbox().fault(passing.fault().forever());

        assertGivenUp(send(OBJECT + passing.options() + "&maxRetries=2").getException());
    }

    @ParameterizedTest
    @MethodSource("ofPages")
    void givesUpAListWhenAFaultStays(PassingFault passing) {
        sandbox().fault(passing.fault().on(RecoveryTest::asksForALaterPage).forever());
        var items =
                (DiscogsItems<?>)
                        read(LIST + "&prefetch=0&maxRetries=2" + passing.options()).getBody();

        assertGivenUp(catchThrowable(() -> items.forEach(item -> {})));
    }

    private static boolean asksForALaterPage(RecordedRequest request) {
        return request.path().matches(PAGES) && request.query().matches("(.*&)?page=[2-9].*");
    }

    @ParameterizedTest
    @MethodSource("ofFiles")
    void givesUpAFileWhenAFaultStays(PassingFault passing) {
        sandbox().fault(passing.fault().forever());

        for (var uri : new String[] {FILE + exportId, IMAGE}) {
            assertGivenUp(send(uri + passing.options() + "&maxRetries=2").getException());
        }
    }

    private static void assertGivenUp(Throwable failure) {
        assertThat(failure)
                .asInstanceOf(type(DiscogsException.class))
                .satisfies(
                        given -> {
                            assertThat(given.getAttempts()).isEqualTo(3);
                            assertThat(given.isRetryable()).isTrue();
                            assertThat(given).hasMessageContaining("3 attempts");
                        });
    }

    @Test
    void readsAnAnswerOfAnotherContentType() {
        sandbox().fault(Fault.contentType("text/plain").forever());

        assertThat(read(OBJECT).getBody(Identity.class).username())
                .isEqualTo(DiscogsSandbox.USERNAME);
        List<?> items = read(LIST).getBody(List.class);
        assertThat(items).hasSize(250);
    }

    @Test
    void givesNoBodyWhereThereIsNone() {
        sandbox().fault(Fault.noContentAsJson());

        var message = read(OBJECT);

        assertThat(message.getBody()).isNull();
        assertThat(message.getHeader("CamelHttpResponseCode")).isEqualTo(204);
    }

    @Test
    void doesNotWaitLongerThanItMay() {
        sandbox().fault(Fault.emptyAnswer(429).withHeader("Retry-After", "3600").forever());

        var exchange = send(OBJECT + "&rateLimitTimeout=5000");

        assertThat(exchange.getException()).isInstanceOf(DiscogsRateLimitException.class);
        assertThat(sandbox().requests()).hasSize(1);
    }

    /** It is about the budget, and not about servers that fail: these pauses are longer. */
    @Test
    void recoversHoweverLittleItMayWaitForTheBudget() {
        RateLimiter strict =
                (tier, timeout) -> {
                    if (timeout.isZero()) {
                        throw new TimeoutException("nothing is left of rateLimitTimeout");
                    }
                    return new CountingLimiter().acquire(tier, timeout);
                };
        context.getRegistry().bind("strict", strict);
        sandbox().fault(Fault.emptyAnswer(503));

        read("discogs:identity?rateLimiter=#strict&rateLimitTimeout=1000&retryDelay=2000");
    }

    /** A server that says 0 whenever it fails is not asked many times at once. */
    @Test
    void waitsAtLeastAsLongAsWithoutRetryAfter() {
        sandbox().fault(Fault.emptyAnswer(503).withHeader("Retry-After", "0").forever());

        var exchange = send("discogs:identity?maxRetries=1&retryDelay=200");

        assertThat(exchange.getException())
                .asInstanceOf(type(DiscogsServerException.class))
                .extracting(DiscogsException::getWaited)
                .satisfies(
                        waited ->
                                assertThat(waited).isGreaterThanOrEqualTo(Duration.ofMillis(100)));
    }

    @Test
    void doesNotRepeatWhatCannotPass() {
        sandbox().fault(Fault.answer(404, "text/plain", "Gone.").forever());

        assertThat(send(OBJECT).getException()).isInstanceOf(DiscogsNotFoundException.class);
        assertThat(sandbox().requests()).hasSize(1);
    }

    @Test
    void trustsNoStrangersCertificate() throws Exception {
        try (var stranger = new TlsStranger()) {
            stranger.assertNotTalkedTo(send(OBJECT + "&apiUrl=" + stranger.origin()));
        }
    }

    @Test
    void trustsNoCertificateOfAnotherHost() throws Exception {
        try (var stranger = new TlsStranger()) {
            context.getRegistry().bind("trusting", stranger.certificate().trusted());
            var otherName = stranger.origin().replace("localhost", "127.0.0.1");

            stranger.assertNotTalkedTo(
                    send(OBJECT + "&sslContextParameters=#trusting&apiUrl=" + otherName));
        }
    }

    @Test
    void trustsTheCertificatesThatItIsToldToTrust() throws Exception {
        try (var stranger = new TlsStranger()) {
            context.getRegistry().bind("trusting", stranger.certificate().trusted());

            read(OBJECT + "&sslContextParameters=#trusting&apiUrl=" + stranger.origin());

            assertThat(stranger.received()).isEqualTo(1);
        }
    }

    @Test
    void stopsWaitingWhenTheContextStops() throws Exception {
        sandbox().fault(Fault.emptyAnswer(503).withHeader("Retry-After", "60").forever());
        var exchange =
                template.asyncSend(
                        "discogs:identity?userToken=" + DiscogsSandbox.USER_TOKEN, sent -> {});
        await().until(() -> sandbox().requestCount() == 1);

        context.stop();

        assertThat(exchange.get().getException()).isInstanceOf(DiscogsServerException.class);
    }
}
