/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.exception.DiscogsRateLimitException;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.model.Release;
import io.github.cameldiscogs.ratelimit.CallPriority;
import io.github.cameldiscogs.ratelimit.LocalRateLimiter;
import io.github.cameldiscogs.ratelimit.PermitRequest;
import io.github.cameldiscogs.ratelimit.RateTier;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import io.github.cameldiscogs.support.CountingLimiter;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PropertyBindingSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets the requests of a window that are not enough for all. */
class PriorityTest extends SandboxTestSupport {

    private static final int LIMIT = 10;
    private static final int RESERVED = 5;
    private static final String USER = "userToken=" + DiscogsSandbox.USER_TOKEN;
    private static final String POLL = "discogs:collectionItems?delay=1h&initialDelay=0&" + USER;

    /** Less than a window: whoever waits for a place to become free gets none. */
    private static final String IDENTITY = "discogs:identity?rateLimitTimeout=20s&" + USER;

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.rateLimit(RateLimit.documented().withLimits(LIMIT, LIMIT))
                .account(
                        SandboxAccount.named(DiscogsSandbox.USERNAME)
                                .withToken(DiscogsSandbox.USER_TOKEN)
                                .withCollectionSize(2_000));
    }

    private void poll(String options) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(POLL + options).to("mock:told");
                    }
                });
    }

    private void awaitAllWaiting() {
        await().until(() -> callsThatWait() > 0);
    }

    private int callsThatWait() {
        return LocalRateLimiter.of(URI.create(sandbox().apiUrl())).status().waiting();
    }

    private Exchange ask() {
        return call(IDENTITY, Map.of());
    }

    @Test
    void letsCallsPassBesideAConsumerThatReadsALongList() throws Exception {
        poll("");
        await().until(() -> sandbox().requestCount() == LIMIT - RESERVED);
        awaitAllWaiting();

        for (int call = 0; call < RESERVED; call++) {
            assertThat(ask().getException()).isNull();
        }

        assertThat(sandbox().requestCount()).isEqualTo(LIMIT);
        assertThat(sandbox().tooManyRequestsCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&priority=interactive", "&reservedRequests=0"})
    void letsAConsumerTakeEverythingThatIsToldTo(String options) throws Exception {
        poll(options);

        await().until(() -> sandbox().requestCount() == LIMIT);
    }

    @Test
    void letsCallsPassBesideAListThatAProducerReadsInTheBackground() {
        var list =
                call("discogs:collectionItems?priority=background&prefetch=0&" + USER, Map.of())
                        .getMessage()
                        .getBody(DiscogsItems.class);
        var reading = new Thread(() -> list.forEach(item -> {}));
        reading.setDaemon(true);
        reading.start();
        await().until(() -> sandbox().requestCount() == LIMIT - RESERVED);
        awaitAllWaiting();

        for (int call = 0; call < RESERVED; call++) {
            assertThat(ask().getException()).isNull();
        }

        assertThat(sandbox().requestCount()).isEqualTo(LIMIT);
    }

    @Test
    void reservesNothingFromInteractiveCalls() {
        for (int call = 0; call < LIMIT; call++) {
            assertThat(ask().getException()).isNull();
        }
    }

    @Test
    void letsACallInTheBackgroundWaitNoLongerThanItMay() {
        for (int call = 0; call < LIMIT - RESERVED; call++) {
            assertThat(ask().getException()).isNull();
        }

        assertThat(
                        callAsUser(
                                        "discogs:identity?priority=background&rateLimitTimeout=100",
                                        Map.of())
                                .getException())
                .isInstanceOf(DiscogsRateLimitException.class)
                .hasMessageContaining("rateLimitTimeout, 100 ms");
        assertThat(sandbox().requestCount()).isEqualTo(LIMIT - RESERVED);
    }

    /** Notes what it is asked for, and lets everything pass. */
    private List<PermitRequest> watch() {
        var asked = new CopyOnWriteArrayList<PermitRequest>();
        var limiter =
                new CountingLimiter() {
                    @Override
                    public Permit acquire(PermitRequest request, Duration timeout) {
                        asked.add(request);
                        return acquire(request.tier(), timeout);
                    }
                };
        sandbox().rateLimit(RateLimit.none());
        component().setRateLimiter(limiter);
        return asked;
    }

    private static PermitRequest request(CallPriority priority, Integer reserved) {
        return new PermitRequest(RateTier.AUTHENTICATED, priority, reserved);
    }

    @Test
    void asksInTheBackgroundForAllThatAConsumerReads() throws Exception {
        var asked = watch();
        getMockEndpoint("mock:told").expectedMessageCount(2_000);
        poll("");
        getMockEndpoint("mock:told").assertIsSatisfied(60_000);

        assertThat(asked)
                .hasSizeGreaterThan(20)
                .containsOnly(request(CallPriority.background, null));
    }

    @Test
    void asksInteractivelyForAllThatAProducerReads() {
        var asked = watch();

        var items = callAsUser("discogs:collectionItems", Map.of()).getMessage();

        assertThat(items.getBody(List.class)).hasSize(2_000);
        assertThat(asked)
                .hasSizeGreaterThan(20)
                .containsOnly(request(CallPriority.interactive, null));
    }

    @Test
    void asksAsTheOptionsSay() {
        var asked = watch();
        callAsUser("discogs:identity?priority=background&reservedRequests=30", Map.of());
        PropertyBindingSupport.setPropertiesOnTarget(
                context,
                context.getComponent("discogs"),
                new HashMap<>(Map.of("priority", "Background", "reserved-requests", "7")));
        callAsUser("discogs:identity", Map.of());
        callAsUser("discogs:identity?priority=INTERACTIVE", Map.of());

        assertThat(asked)
                .containsExactly(
                        request(CallPriority.background, 30),
                        request(CallPriority.background, 7),
                        request(CallPriority.interactive, 7));
    }

    @Test
    void doesNotReserveAllThatDiscogsAllowsWithoutCredentials() {
        watch();
        var uri = "discogs:release?releaseId=1&priority=background&reservedRequests=";

        assertThat(call(uri + 24, Map.of()).getException()).isNull();
        assertThat(callAsUser(uri + 59, Map.of()).getException()).isNull();
        assertThat(call(uri + 25, Map.of()).getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining(
                        "reservedRequests: '25' is not allowed without credentials, allowed: 0 to"
                                + " 24");
        assertThat(sandbox().requestCount()).isEqualTo(2);
    }

    /** They have a pace of their own, to which credentials are nothing. */
    @Test
    void reservesOfImagesAllButOne() {
        watch();
        var release =
                callAsUser("discogs:release?releaseId=1002", Map.of())
                        .getMessage()
                        .getBody(Release.class);
        Map<String, Object> which =
                Map.of(DiscogsConstants.IMAGE_URL, release.images().get(0).uri());
        var options = "priority=background&reservedRequests=59&rateLimitTimeout=100";

        assertThat(call("discogs:image?" + options, which).getException()).isNull();
        assertThat(call("discogs:image?" + options, which).getException())
                .isInstanceOf(DiscogsRateLimitException.class);
        assertThat(call("discogs:image?rateLimitTimeout=100", which).getException()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "priority=low | priority: 'low' is not allowed, allowed: one of interactive,"
                        + " background",
                "reservedRequests=-1 | reservedRequests: '-1' is not allowed, allowed: 0 to 59",
                "reservedRequests=60 | reservedRequests: '60' is not allowed, allowed: 0 to 59",
                "reservedRequests=few | reservedRequests: 'few' is not a whole number, allowed: 0"
                        + " to 59"
            })
    void refusesWhatIsNotAllowed(String option, String message) {
        assertThatThrownBy(() -> context.getEndpoint("discogs:identity?" + option))
                .hasStackTraceContaining(message);
    }

    @Test
    void refusesAComponentThatReservesEverything() {
        component().setReservedRequests(60);

        assertThatThrownBy(() -> context.getEndpoint("discogs:identity"))
                .hasStackTraceContaining("reservedRequests: '60' is not allowed");
    }
}
