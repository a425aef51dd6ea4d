/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.changes.ChangeLedger;
import io.github.cameldiscogs.changes.ChangeStore;
import io.github.cameldiscogs.changes.ChangeStoreException;
import io.github.cameldiscogs.exception.DiscogsServerException;
import io.github.cameldiscogs.exception.DiscogsTransportException;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RecordedRequest;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Camel's health checks tell of routes that begin at Discogs. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ConsumerHealthTest extends HealthTestSupport {

    private static final String COLLECTION =
            "discogs:collectionItems?%s&username=%s&maxRetries=0&%s"
                    .formatted(QUICK, DiscogsSandbox.USERNAME, AS_USER);

    /** Lets the sandbox answer what it holds back. */
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** Counted down when the sandbox holds something back. */
    private final CountDownLatch holds = new CountDownLatch(1);

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.account(
                SandboxAccount.named(DiscogsSandbox.USERNAME)
                        .withToken(DiscogsSandbox.USER_TOKEN)
                        .withCollectionSize(450));
    }

    @AfterEach
    void goOn() {
        goOn.countDown();
    }

    private void hold(Predicate<RecordedRequest> held) {
        sandbox()
                .beforeRequest(
                        request -> {
                            if (held.test(request)) {
                                holds.countDown();
                                awaitTurn();
                            }
                        });
    }

    private void awaitTurn() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HealthCheck.Result readiness() {
        return result("consumer:polling");
    }

    private HealthCheck.State state() {
        return readiness().getState();
    }

    @Test
    void isNotReadyBeforeThereIsAnAnswer() throws Exception {
        hold(request -> true);
        route(COLLECTION);
        holds.await();

        assertThat(state()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(readiness().getMessage()).hasValueSatisfying(this::isOfRoute);
    }

    private void isOfRoute(String message) {
        assertThat(message).contains("not yet polled route: polling");
    }

    /** The whole list is long: who waits for all of it takes the application for dead. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&sendExisting=false"})
    void isReadyAfterItsFirstPage(String existing) throws Exception {
        hold(request -> request.query().contains("page=3"));
        route(COLLECTION + existing);
        holds.await();

        await().until(() -> state() == HealthCheck.State.UP);
        assertThat(told()).isEmpty();
        assertThat(goOn.getCount()).isEqualTo(1);
    }

    @Test
    void isDownWhileItsPollsFail() throws Exception {
        sandbox()
                .fault(
                        Fault.answer(503, "text/plain", "busy " + DiscogsSandbox.USER_TOKEN)
                                .forever());
        route(COLLECTION);
        await().until(() -> failures() >= 3);

        var down = readiness();
        assertThat(down.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(down.getError()).containsInstanceOf(DiscogsServerException.class);
        assertThat(down.getDetails()).containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 503);
        assertThat(down.getDetails() + " " + down.getMessage() + " " + down.getError())
                .contains("collectionItems")
                .doesNotContain(DiscogsSandbox.USER_TOKEN);

        sandbox().refuseConnections();
        await().until(
                        () ->
                                readiness()
                                        .getError()
                                        .filter(DiscogsTransportException.class::isInstance)
                                        .isPresent());
        assertThat(readiness().getDetails()).doesNotContainKey(HealthCheck.HTTP_RESPONSE_CODE);

        sandbox().clearFaults();
        sandbox().acceptConnections();
        await().until(() -> state() == HealthCheck.State.UP);
        assertThat(readiness().getDetails()).doesNotContainKey(HealthCheck.FAILURE_ERROR_COUNT);
    }

    /** By Camel's own rule, which does not ask Discogs. */
    @Test
    void isDownWhileItsRouteIsSuspended() throws Exception {
        route(COLLECTION);
        await().until(() -> state() == HealthCheck.State.UP);
        context.getRouteController().suspendRoute("polling");

        assertThat(readiness().getDetails()).containsEntry("route.status", "Suspended");
        assertThat(state()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(readiness().getError()).isEmpty();

        context.getRouteController().resumeRoute("polling");
        await().until(() -> state() == HealthCheck.State.UP);
    }

    private long failures() {
        return (Long) readiness().getDetails().getOrDefault(HealthCheck.FAILURE_ERROR_COUNT, 0L);
    }

    /** What a route fails with is none of Discogs's doing. */
    @Test
    void isUpWhileTheRouteFails() throws Exception {
        route(
                COLLECTION,
                exchange -> {
                    throw new IllegalStateException("out of order");
                });
        awaitRequests(12);

        assertThat(state()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void isNotCheckedWhereTheComponentSaysSo() throws Exception {
        context.getComponent("discogs", DiscogsComponent.class)
                .setHealthCheckConsumerEnabled(false);
        route(COLLECTION);

        assertThat(state()).isEqualTo(HealthCheck.State.UNKNOWN);
    }

    /** A route that polls when it is told to. */
    private void quietRoute(String options) throws Exception {
        route(COLLECTION + "&startScheduler=false" + options);
    }

    private void poll() {
        ((DiscogsConsumer) context.getRoute("polling").getConsumer()).run();
    }

    private void answer(int status, int times) {
        sandbox().fault(Fault.answer(status, "text/plain", "no such luck").times(times));
    }

    /** After a refusal it asks whose token it is, which succeeds and mends nothing. */
    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void isDownWhenItsListIsRefusedAndItsUserIsKnown(int status) throws Exception {
        route(
                "discogs:collectionItems?startScheduler=false&maxRetries=0&%s&%s"
                        .formatted(QUICK, AS_USER));
        sandbox()
                .fault(
                        Fault.answer(status, "application/json", "{\"message\": \"Not this.\"}")
                                .on(request -> request.path().contains("/collection/"))
                                .times(100));
        poll();
        poll();

        assertThat(state()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(readiness().getDetails()).containsEntry(HealthCheck.HTTP_RESPONSE_CODE, status);
    }

    /** As it was never up, there is nothing that a passing fault could leave as it is. */
    @Test
    void isDownWhenItsFirstPollFails() throws Exception {
        quietRoute("");
        answer(503, 1);
        poll();

        assertThat(state()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(readiness().getDetails()).containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 503);
    }

    @Test
    void isUpUntilThreePollsInARowHaveHadNoAnswer() throws Exception {
        quietRoute("");
        poll();
        answer(503, 3);
        poll();
        poll();
        assertThat(state()).isEqualTo(HealthCheck.State.UP);
        assertThat(readiness().getDetails()).containsEntry(HealthCheck.FAILURE_ERROR_COUNT, 2L);

        poll();
        assertThat(state()).isEqualTo(HealthCheck.State.DOWN);

        poll();
        assertThat(state()).isEqualTo(HealthCheck.State.UP);
    }

    /** It asks for the same again and again, so that it never gets anything. */
    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 422})
    void isDownAtOnceWhenItIsRefused(int status) throws Exception {
        quietRoute("");
        poll();
        answer(status, 1);
        poll();

        assertThat(state()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(readiness().getDetails()).containsEntry(HealthCheck.HTTP_RESPONSE_CODE, status);
        assertThat(words(readiness())).contains("no such luck");

        poll();
        assertThat(state()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void isUpWhilePollsFailForTheBudget() throws Exception {
        quietRoute("");
        answer(429, 5);
        for (int poll = 0; poll < 5; poll++) {
            poll();
        }

        assertThat(state()).isEqualTo(HealthCheck.State.UP);
        assertThat(readiness().getDetails())
                .containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 429)
                .containsEntry("waitingSeconds", 0L);
    }

    @Test
    void isUpWhileItsFirstPollWaitsForTheBudget() throws Exception {
        context.getRegistry()
                .bind(
                        "limiter",
                        (RateLimiter)
                                (tier, timeout) -> {
                                    goOn.await();
                                    throw new TimeoutException();
                                });
        route(COLLECTION + "&rateLimiter=#limiter");

        await().until(() -> state() == HealthCheck.State.UP);
        assertThat((Long) detail(readiness(), "waitingSeconds")).isPositive();
    }

    /** A long list takes hours to read, and the poll that reads it as long. */
    @Test
    void isUpWhenCallsSucceedAgainThoughTheirPollHasNotEnded() throws Exception {
        answer(401, 1);
        hold(request -> request.query().contains("page=3"));
        route(COLLECTION);
        holds.await();

        await().until(() -> state() == HealthCheck.State.UP);
    }

    @Test
    void isDownWithoutCredentials() throws Exception {
        route("discogs:orders?startScheduler=false");
        poll();

        assertThat(state()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(words(readiness())).contains("credentials");
    }

    /** What a database says may be what is in it. */
    @Test
    void isDownWhenTheStoreFailsWithoutSayingHow() throws Exception {
        context.getRegistry()
                .bind(
                        "store",
                        new ChangeStore() {
                            @Override
                            public ChangeLedger open(String name) {
                                throw new ChangeStoreException("no table for " + name);
                            }

                            @Override
                            public boolean isLasting() {
                                return true;
                            }
                        });
        quietRoute("&changes=true&changeStore=#store");
        poll();

        assertThat(state()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(words(readiness()))
                .contains("ChangeStoreException")
                .doesNotContain("no table", DiscogsSandbox.USERNAME);
    }

    @Test
    void tellsWhatItHasFoundAndWhen() throws Exception {
        quietRoute("&maxMessagesPerPoll=60");
        assertThat(readiness().getDetails())
                .containsEntry("pendingItems", 0)
                .doesNotContainKey("lastReading");

        var before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (int poll = 0; poll < 10; poll++) {
            poll();
        }
        assertThat(Instant.parse((String) detail(readiness(), "lastReading")))
                .isAfterOrEqualTo(before);
    }

    @Test
    void tellsHowManyItemsWait() throws Exception {
        quietRoute("&maxMessagesPerPoll=1");
        poll();

        assertThat((Integer) detail(readiness(), "pendingItems")).isPositive();
    }

    @Test
    void namesNoUser() throws Exception {
        quietRoute("");
        assertThat(words(readiness())).doesNotContain(DiscogsSandbox.USERNAME);

        answer(403, 1);
        poll();
        assertThat(words(readiness()))
                .doesNotContain(DiscogsSandbox.USERNAME)
                .doesNotContain(DiscogsSandbox.USER_TOKEN);
    }

    /** It does not poll for now, and what it has seen stays as it is. */
    @Test
    void beginsAnewWithTheRoute() throws Exception {
        quietRoute("");
        answer(401, 1);
        poll();
        context.getRouteController().stopRoute("polling");
        assertThat(words(readiness())).contains("Stopped");

        context.getRouteController().startRoute("polling");
        assertThat(words(readiness())).contains("not yet polled");

        poll();
        assertThat(state()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void isNotThereWhereConsumersAreNotChecked() throws Exception {
        HealthCheckHelper.getHealthCheckRepository(context, "consumers").setEnabled(false);
        quietRoute("");

        assertThat(ids("consumer")).isEmpty();
    }

    @Test
    void isNotThereWhereNothingIsChecked() throws Exception {
        HealthCheckRegistry.get(context).setEnabled(false);
        quietRoute("");

        assertThat(ids("consumer")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "consumer:poll*"})
    void isNotInvokedWhereItIsExcluded(String pattern) throws Exception {
        HealthCheckRegistry.get(context).setExcludePattern(pattern);
        quietRoute("");

        assertThat(ids("consumer")).isEmpty();
    }
}
