/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import io.github.cameldiscogs.support.CountingLimiter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What health checks tell of calls that routes make. */
class ProducerHealthTest extends HealthTestSupport {

    private static final String IDENTITY = "discogs:identity?maxRetries=0";
    private static final String CHECK = "producer:discogs-identity";
    private static final String SELLER = "big_seller";

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.account(
                        SandboxAccount.named(DiscogsSandbox.USERNAME)
                                .withToken(DiscogsSandbox.USER_TOKEN))
                .account(SandboxAccount.named(SELLER).withInventorySize(150));
        for (var name : new String[] {"ann", "bob"}) {
            builder.account(SandboxAccount.named(name))
                    .accessToken(name, token(name).token(), token(name).secret());
        }
    }

    private static AccessToken token(String name) {
        return new AccessToken(name + "-token", name + "-secret");
    }

    private HealthCheck.Result result() {
        return result(CHECK);
    }

    private State state() {
        return result().getState();
    }

    private void userRoute(String uri) throws Exception {
        component().setUserToken(DiscogsSandbox.USER_TOKEN);
        callingRoute(uri);
    }

    private void limit(RateLimiter limiter) {
        context.getRegistry().bind("limiter", limiter);
    }

    @Test
    void isUpBeforeTheFirstCall() throws Exception {
        userRoute(IDENTITY);
        sandbox().clearRequests();

        assertThat(state()).isEqualTo(State.UP);
        assertThat(result().getDetails())
                .containsEntry("latestCall", "none yet")
                .containsEntry("operation", "identity")
                .containsEntry("waitingSeconds", 0L)
                .containsEntry(HealthCheck.ENDPOINT_URI, "discogs://identity")
                .doesNotContainKeys(
                        HealthCheck.FAILURE_ERROR_COUNT, HealthCheck.HTTP_RESPONSE_CODE);
        assertThat(sandbox().requestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void isDownAsSoonAsCredentialsAreRefused(int status) throws Exception {
        userRoute(IDENTITY);
        sandbox()
                .fault(
                        Fault.answer(
                                        status,
                                        "application/json",
                                        "{\"message\": \"Not with %s.\"}"
                                                .formatted(DiscogsSandbox.USER_TOKEN))
                                .times(1));
        send();

        var down = result();
        assertThat(down.getState()).isEqualTo(State.DOWN);
        assertThat(down.getMessage()).hasValueSatisfying(ProducerHealthTest::isSaidByDiscogs);
        assertThat(down.getDetails())
                .containsEntry(HealthCheck.HTTP_RESPONSE_CODE, status)
                .containsEntry("latestCall", "failed")
                .containsEntry(HealthCheck.FAILURE_ERROR_COUNT, 1L);
        assertThat(words(down)).doesNotContain(DiscogsSandbox.USER_TOKEN);

        send();
        assertThat(state()).isEqualTo(State.UP);
        assertThat(detail(result(), "latestCall")).isEqualTo("succeeded");
    }

    private static void isSaidByDiscogs(String message) {
        assertThat(message).contains("Not with");
    }

    @ParameterizedTest
    @ValueSource(strings = {IDENTITY, IDENTITY + "&consumerKey=key"})
    void isDownWithoutCompleteCredentials(String uri) throws Exception {
        callingRoute(uri);
        send();

        assertThat(state()).isEqualTo(State.DOWN);
        assertThat(sandbox().requestCount()).isZero();

        component().setUserToken(DiscogsSandbox.USER_TOKEN);
    }

    @Test
    void isUpAgainWhenCredentialsAreThere() throws Exception {
        callingRoute(IDENTITY);
        send();
        component().setUserToken(DiscogsSandbox.USER_TOKEN);
        send();

        assertThat(state()).isEqualTo(State.UP);
    }

    @Test
    void isDownAfterThreeOutagesInARow() throws Exception {
        userRoute(IDENTITY);
        sandbox().fault(Fault.answer(503, "text/plain", "busy").times(2));
        send();
        send();
        assertThat(state()).isEqualTo(State.UP);
        assertThat(detail(result(), HealthCheck.HTTP_RESPONSE_CODE)).isEqualTo(503);

        sandbox().refuseConnections();
        send();
        assertThat(state()).isEqualTo(State.DOWN);
        assertThat(result().getDetails()).doesNotContainKey(HealthCheck.HTTP_RESPONSE_CODE);

        sandbox().acceptConnections();
        send();
        assertThat(state()).isEqualTo(State.UP);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 409, 422})
    void isUpWhateverElseDiscogsAnswers(int status) throws Exception {
        userRoute(IDENTITY);
        sandbox().fault(Fault.answer(503, "text/plain", "busy").times(2));
        sandbox().fault(Fault.answer(status, "text/plain", "no").times(4));
        sandbox().fault(Fault.answer(503, "text/plain", "busy").times(1));
        for (int call = 0; call < 7; call++) {
            send();
            assertThat(state()).isEqualTo(State.UP);
        }
        assertThat(detail(result(), HealthCheck.FAILURE_ERROR_COUNT)).isEqualTo(7L);
    }

    @Test
    void isUpWhileDiscogsAsksToWait() throws Exception {
        userRoute(IDENTITY);
        sandbox().fault(Fault.answer(429, "text/plain", "slowly").times(5));
        for (int call = 0; call < 5; call++) {
            send();
        }

        assertThat(state()).isEqualTo(State.UP);
        assertThat(result().getDetails())
                .containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 429)
                .containsEntry("waitingSeconds", 0L);
    }

    @Test
    void isUpWhenTheBudgetGivesNoPlaceInTime() throws Exception {
        limit(
                (tier, timeout) -> {
                    throw new TimeoutException();
                });
        userRoute(IDENTITY + "&rateLimiter=#limiter");
        for (int call = 0; call < 5; call++) {
            send();
        }

        assertThat(state()).isEqualTo(State.UP);
        assertThat(detail(result(), HealthCheck.FAILURE_ERROR_COUNT)).isEqualTo(5L);
    }

    @Test
    void isDownWhenTheLimiterIsBroken() throws Exception {
        limit(
                (tier, timeout) -> {
                    throw new IllegalStateException("no database");
                });
        userRoute(IDENTITY + "&rateLimiter=#limiter");
        for (int call = 0; call < 3; call++) {
            send();
        }

        assertThat(state()).isEqualTo(State.DOWN);
    }

    @Test
    void staysDownWhileItIsPacedAfterARefusal() throws Exception {
        userRoute(IDENTITY);
        sandbox().fault(Fault.answer(401, "text/plain", "no").times(1));
        sandbox().fault(Fault.answer(429, "text/plain", "slowly").times(1));
        send();
        send();

        assertThat(state()).isEqualTo(State.DOWN);
        assertThat(detail(result(), HealthCheck.HTTP_RESPONSE_CODE)).isEqualTo(401);
    }

    @Test
    void tellsHowLongACallHasWaited() throws Exception {
        var goOn = new CountDownLatch(1);
        var open = new CountingLimiter();
        limit(
                (tier, timeout) -> {
                    goOn.await();
                    return open.acquire(tier, timeout);
                });
        userRoute(IDENTITY + "&rateLimiter=#limiter");
        var sent = template.asyncSend("direct:start", exchange -> {});

        await().until(() -> (Long) detail(result(), "waitingSeconds") >= 1);
        assertThat(state()).isEqualTo(State.UP);

        goOn.countDown();
        assertThat(sent.get().getException()).isNull();
        assertThat(detail(result(), "waitingSeconds")).isEqualTo(0L);
    }

    /** Discogs refuses the page after those that it gives to others than the seller. */
    @Test
    void isUpAfterAWalkToTheEndForOthers() throws Exception {
        userRoute("discogs:inventory?sort=artist&perPage=1&prefetch=0&username=" + SELLER);
        var walk = send().getMessage().getBody(DiscogsItems.class).iterator();
        walk.forEachRemaining(item -> {});

        assertThat(sandbox().requests())
                .anyMatch(request -> request.query().contains("&page=101&"));
        assertIsUpAfterSuccess();
    }

    @ParameterizedTest
    @CsvSource({"100,200", "101,403"})
    void isUpWhateverPageIsAskedFor(int page, int status) throws Exception {
        userRoute("discogs:inventory?perPage=1&page=%d&username=%s".formatted(page, SELLER));
        var failure = send().getException(DiscogsException.class);

        assertThat(failure == null ? 200 : failure.getStatus()).isEqualTo(status);
        assertIsUpAfterSuccess();
    }

    private void assertIsUpAfterSuccess() {
        var result = result("producer:discogs-inventory");
        assertThat(result.getState()).isEqualTo(State.UP);
        assertThat(result.getDetails())
                .containsEntry("latestCall", "succeeded")
                .doesNotContainKey(HealthCheck.HTTP_RESPONSE_CODE);
    }

    @Test
    void tellsOfProducersOfChanges() throws Exception {
        userRoute("discogs:wantlist?changes=true&maxRetries=0");
        sandbox().fault(Fault.answer(401, "text/plain", "no").times(1));
        send();
        assertThat(result("producer:discogs-wantlist").getState()).isEqualTo(State.DOWN);

        send();
        assertThat(result("producer:discogs-wantlist").getState()).isEqualTo(State.UP);
    }

    @Test
    void isDownForOneAccountUntilAnotherSucceeds() throws Exception {
        var store = new InMemoryTokenStore();
        store.saveAccessToken("ann", token("ann"));
        store.saveAccessToken("bob", token("bob"));
        component().setTokenStore(store);
        component().setConsumerKey(DiscogsSandbox.CONSUMER_KEY);
        component().setConsumerSecret(DiscogsSandbox.CONSUMER_SECRET);
        callingRoute(IDENTITY);

        sandbox().revoke(token("ann").token());
        sendFor("ann");
        assertThat(state()).isEqualTo(State.DOWN);
        assertThat(words(result())).doesNotContain("ann-", "'ann'");

        sendFor("bob");
        assertThat(state()).isEqualTo(State.UP);

        sendFor("nobody");
        send();
        assertThat(state()).isEqualTo(State.UP);
    }

    private void sendFor(String account) {
        call("direct:start", Map.of(DiscogsConstants.ACCOUNT, account));
    }

    @Test
    void beginsAnewWithTheRoute() throws Exception {
        callingRoute(IDENTITY);
        send();
        assertThat(state()).isEqualTo(State.DOWN);

        context.getRouteController().stopRoute("start");
        assertThat(ids("producer")).isEmpty();

        context.getRouteController().startRoute("start");
        assertThat(ids("producer")).containsExactly(CHECK);
        assertThat(state()).isEqualTo(State.UP);
    }

    @Test
    void hasAnIdForEachProducer() throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:one").routeId("one").to(IDENTITY);
                        from("direct:two").routeId("two").to(IDENTITY);
                        from("direct:three").routeId("three").to("discogs:profile");
                    }
                });
        assertThat(ids("producer"))
                .containsExactly(CHECK, CHECK + "-2", "producer:discogs-profile");

        context.getRouteController().stopRoute("one");
        assertThat(ids("producer")).containsExactly(CHECK + "-2", "producer:discogs-profile");

        context.getRouteController().startRoute("one");
        assertThat(ids("producer"))
                .containsExactly(CHECK, CHECK + "-2", "producer:discogs-profile");
    }

    /** Each of these URIs makes an endpoint of its own, and the cache lets go of the first ones. */
    @Test
    void isNotKeptForProducersThatCamelHasLetGo() throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start")
                                .routeId("start")
                                .toD("discogs:identity?responseTimeout=${header.time}", 5);
                    }
                });
        component().setUserToken(DiscogsSandbox.USER_TOKEN);
        for (int time = 20_000; time < 20_030; time++) {
            call("direct:start", Map.of("time", time));
        }
        assertThat(ids("producer")).hasSizeBetween(1, 6).doesNotHaveDuplicates();

        context.getRouteController().stopRoute("start");
        await().untilAsserted(() -> assertThat(ids("producer")).isEmpty());
    }

    @Test
    void namesTheComponentOfAnotherName() throws Exception {
        context.addComponent("records", new DiscogsComponent());
        callingRoute("records:profile");

        assertThat(ids("producer")).containsExactly("producer:records-profile");
    }

    @Test
    void isNotThereWhereTheComponentSaysSo() throws Exception {
        context.getComponent("discogs", DiscogsComponent.class)
                .setHealthCheckProducerEnabled(false);
        callingRoute(IDENTITY);

        assertThat(ids("producer")).isEmpty();
    }

    @Test
    void isNotThereWhereProducersAreNotChecked() throws Exception {
        HealthCheckHelper.getHealthCheckRepository(context, "producers").setEnabled(false);
        callingRoute(IDENTITY);

        assertThat(ids("producer")).isEmpty();
    }

    @Test
    void isNotThereWhereNothingIsChecked() throws Exception {
        HealthCheckRegistry.get(context).setEnabled(false);
        callingRoute(IDENTITY);
        HealthCheckRegistry.get(context).setEnabled(true);

        assertThat(ids("producer")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"discogs-*", "producer:discogs-identity"})
    void isNotInvokedWhereItIsExcluded(String pattern) throws Exception {
        HealthCheckRegistry.get(context).setExcludePattern(pattern);
        callingRoute(IDENTITY);

        assertThat(ids("producer")).isEmpty();
    }

    /** Whatever the URI names, and whatever Discogs repeats of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "userToken=secret0",
                "userToken=RAW(secret0)",
                "consumerKey=secret1&consumerSecret=secret2",
                "consumerKey=secret1&consumerSecret=secret2&accessToken=secret3&accessTokenSecret=secret4"
            })
    void showsNoSecretAndNoUser(String credentials) throws Exception {
        var uri = "discogs:collectionItems?maxRetries=0&username=hidden&" + credentials;
        callingRoute(uri);
        route(uri + "&startScheduler=false");
        sandbox()
                .fault(
                        Fault.answer(
                                        401,
                                        "text/plain",
                                        "No secret0, secret1, secret2, secret3, secret4")
                                .forever());
        var secrets = credentials.replaceAll("[a-zA-Z]+=(RAW\\()?(secret\\d)\\)?", "$2").split("&");
        send();
        ((DiscogsConsumer) context.getRoute("polling").getConsumer()).run();

        for (var id : List.of("consumer:polling", "producer:discogs-collectionItems")) {
            var result = result(id);
            assertThat(result.getState()).isEqualTo(State.DOWN);
            assertThat(words(result))
                    .contains("failed with status 401: No ")
                    .doesNotContain(secrets)
                    .doesNotContain("hidden");
        }
    }
}
