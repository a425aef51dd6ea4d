/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.exception.DiscogsServerException;
import io.github.cameldiscogs.exception.DiscogsTransportException;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RecordedRequest;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import io.github.cameldiscogs.support.ConsumerTestSupport;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
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
class ConsumerHealthTest extends ConsumerTestSupport {

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

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        var registry = HealthCheckRegistry.get(context);
        registry.register(registry.resolveById("consumers"));
        return context;
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
        return HealthCheckHelper.invokeReadiness(context).stream()
                .filter(result -> result.getCheck().getId().equals("consumer:polling"))
                .findFirst()
                .orElseThrow();
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
}
