/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.changes.InMemoryChangeStore;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.model.Release;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.support.ConsumerTestSupport;
import io.github.cameldiscogs.support.CountingLimiter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an application's meter registry tells of calls, budgets and changes. */
class MetersTest extends ConsumerTestSupport {

    private static final int SIZE = 30;
    private static final String PREFIX = "camel.discogs.";
    private static final String USER = "userToken=" + DiscogsSandbox.USER_TOKEN;
    private static final String CHANGES =
            "discogs:collectionItems?changes=true&changeStore=#changes&" + USER;
    private static final String POLLED = "&delay=20&initialDelay=0&maxRetries=0";
    private static final Map<String, Object> RELEASE = Map.of("CamelDiscogsReleaseId", 1001);

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.account(owner().withCollectionSize(SIZE)).account(cutSeller());
    }

    /** The component exists already and is not started yet. */
    @Override
    protected CamelContext createCamelContext() throws Exception {
        var created = super.createCamelContext();
        created.getRegistry().bind("changes", new InMemoryChangeStore());
        created.getRegistry().bind("meters", registry);
        return created;
    }

    @AfterEach
    void tellNothingOfUsers() {
        assertThat(meters(registry))
                .isNotEmpty()
                .allSatisfy(
                        meter -> {
                            assertThat(meter.getId().getDescription()).isNotBlank();
                            assertThat(meter.getId().getBaseUnit()).isNotBlank();
                            assertThat(meter.getId().getTags())
                                    .extracting(Tag::getValue)
                                    .noneMatch(value -> value.contains(DiscogsSandbox.USERNAME))
                                    .noneMatch(value -> value.contains(DiscogsSandbox.USER_TOKEN));
                            assertThat(meter.getId().getTags())
                                    .extracting(Tag::getKey)
                                    .isSubsetOf(
                                            "operation", "status", "origin", "priority", "type");
                        });
    }

    private static List<Meter> meters(MeterRegistry registry) {
        return registry.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith(PREFIX))
                .toList();
    }

    private double counter(String name, String... tags) {
        return registry.get(PREFIX + name).tags(tags).counter().count();
    }

    private static long requests(MeterRegistry registry, String operation, String status) {
        var timer =
                registry.find(PREFIX + "requests")
                        .tags("operation", operation, "status", status)
                        .timer();
        return timer == null ? 0 : timer.count();
    }

    private long requests(String operation, String status) {
        return requests(registry, operation, status);
    }

    private double gauge(String name, String... tags) {
        return registry.get(PREFIX + name).tags(tags).gauge().value();
    }

    private double budget(String name) {
        return gauge("ratelimit." + name, "origin", sandbox().apiUrl());
    }

    private double waiting(String priority) {
        return gauge("ratelimit.waiting", "origin", sandbox().apiUrl(), "priority", priority);
    }

    private double changes(String type) {
        var counter =
                registry.find(PREFIX + "changes")
                        .tags("operation", "collectionItems", "type", type)
                        .counter();
        return counter == null ? 0 : counter.count();
    }

    /** Not a number before a consumer has polled. */
    private double pending() {
        return ofCollection("pending");
    }

    private double ofCollection(String name) {
        var gauge = registry.find(PREFIX + name).tag("operation", "collectionItems").gauge();
        return gauge == null ? Double.NaN : gauge.value();
    }

    private DiscogsComponent discogs() {
        return context.getComponent("discogs", DiscogsComponent.class);
    }

    @Test
    void countRequestsByStatus() {
        call("discogs:release", RELEASE);
        call("discogs:release", RELEASE);
        callAsUser("discogs:identity", Map.of());
        call("discogs:release", Map.of("CamelDiscogsReleaseId", 99_999_999));
        sandbox().fault(Fault.closeBeforeAnswer());
        call("discogs:release?maxRetries=0", RELEASE);

        assertThat(requests("release", "200")).isEqualTo(2);
        assertThat(requests("identity", "200")).isEqualTo(1);
        assertThat(requests("release", "404")).isEqualTo(1);
        assertThat(requests("release", "none")).isEqualTo(1);
        assertThat(counter("failures", "operation", "release", "status", "404")).isEqualTo(1);
        assertThat(counter("failures", "operation", "release", "status", "none")).isEqualTo(1);
        assertThat(registry.get(PREFIX + "requests").timers())
                .allMatch(timer -> timer.totalTime(TimeUnit.NANOSECONDS) > 0);
    }

    @Test
    void countRefusalsAndRetries() {
        assertThat(counter("refusals")).isZero();
        sandbox().fault(Fault.answer(429, "application/json", "{}").withHeader("Retry-After", "0"));
        sandbox().fault(Fault.answer(503, "text/plain", ""));

        var answer = call("discogs:release?retryDelay=1", RELEASE);

        assertThat(answer.getException()).isNull();
        assertThat(counter("refusals")).isEqualTo(1);
        assertThat(counter("retries", "operation", "release")).isEqualTo(2);
        assertThat(requests("release", "429")).isEqualTo(1);
        assertThat(requests("release", "503")).isEqualTo(1);
        assertThat(requests("release", "200")).isEqualTo(1);
        assertThat(registry.find(PREFIX + "failures").counters())
                .allSatisfy(failures -> assertThat(failures.count()).isZero());
    }

    @Test
    void timeWaitsForTheBudget() {
        component().setRateLimiter(new CountingLimiter());

        call("discogs:release", RELEASE);
        call("discogs:release", RELEASE);

        var wait = registry.get(PREFIX + "ratelimit.wait").tag("operation", "release").timer();
        assertThat(wait.count()).isEqualTo(2);
        assertThat(wait.totalTime(TimeUnit.NANOSECONDS))
                .isEqualTo(discogs().statistics().waited().toNanos())
                .isPositive();
        assertThat(budget("limit")).isNaN();
    }

    @Test
    void showTheBudget() {
        sandbox().rateLimit(RateLimit.documented().withLimits(10, 5));

        callAsUser("discogs:identity", Map.of());
        callAsUser("discogs:identity", Map.of());

        assertThat(budget("limit")).isEqualTo(10);
        assertThat(budget("used")).isEqualTo(2);
        assertThat(budget("remaining")).isEqualTo(8);
        assertThat(waiting("interactive")).isZero();
    }

    @Test
    void showWhoWaits() {
        sandbox().rateLimit(RateLimit.documented().withLimits(2, 2));
        callAsUser("discogs:identity", Map.of());
        callAsUser("discogs:identity", Map.of());

        inAnotherThread("discogs:identity");
        await().until(() -> waiting("interactive") == 1);
        inAnotherThread("discogs:identity?priority=background");
        await().until(() -> waiting("background") == 1);

        assertThat(budget("remaining")).isZero();
    }

    private void inAnotherThread(String uri) {
        var thread = new Thread(() -> callAsUser(uri, Map.of()));
        thread.setDaemon(true);
        thread.start();
    }

    @Test
    void showTheBudgetOfImages() {
        var release = call("discogs:release", RELEASE).getMessage().getBody(Release.class);
        call("discogs:image", Map.of(DiscogsConstants.IMAGE_URL, release.images().get(0).uri()));

        assertThat(gauge("ratelimit.used", "origin", "images")).isEqualTo(1);
        assertThat(gauge("ratelimit.limit", "origin", "images")).isEqualTo(30);
    }

    @Test
    void countChangesThatAConsumerDelivers() throws Exception {
        route(CHANGES + POLLED + "&fullScan=1");
        await().until(() -> changes("existing") == SIZE);

        sandboxCollection().add(1);
        await().until(() -> changes("added") == 1);
        sandboxCollection().remove(sandboxCollection().instanceIds().findFirst().orElseThrow());
        await().until(() -> changes("removed") == 1);

        await().until(() -> pending() == 0);
        assertThat(changes("existing")).isEqualTo(SIZE);
        assertThat(changes("added")).isEqualTo(1);
        assertThat(changes("updated")).isZero();
    }

    @Test
    void countChangesWhoseExchangeHasSucceededOnly() throws Exception {
        var fails = new AtomicBoolean(true);
        route(
                CHANGES + POLLED,
                exchange -> {
                    if (fails.get()) {
                        throw new IllegalStateException("not now");
                    }
                });
        await().until(() -> pending() == SIZE);
        assertThat(changes("existing")).isZero();

        fails.set(false);
        await().until(() -> changes("existing") == SIZE);

        assertThat(pending()).isZero();
    }

    @Test
    void showWhatSeveralConsumersHaveNotDelivered() throws Exception {
        var goesOn = new CountDownLatch(1);
        route("discogs:collectionItems?" + USER + POLLED, exchange -> goesOn.await());
        await().until(() -> pending() == SIZE);
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("discogs:collectionItems?perPage=50&" + USER + POLLED)
                                .routeId("other")
                                .process(exchange -> goesOn.await());
                    }
                });

        await().until(() -> pending() == 2 * SIZE);
        goesOn.countDown();

        await().until(() -> pending() == 0);
        assertThat(registry.find(PREFIX + "changes").counter()).isNull();
    }

    @Test
    void showHowLongAgoAConsumerHasLooked() throws Exception {
        assertThat(registry.find(PREFIX + "reading.age").gauge()).isNull();
        route(CHANGES + POLLED);
        await().until(() -> pending() == 0 && changes("existing") == SIZE);

        assertThat(ofCollection("reading.age")).isBetween(0.0, 180.0);
        context.getRouteController().stopRoute("polling");
        assertThat(ofCollection("reading.age")).isNaN();
    }

    @Test
    void showRemovalsThatWaitForAnApproval() throws Exception {
        route(CHANGES + POLLED + "&maxRemovals=0");
        await().until(() -> changes("existing") == SIZE);
        assertThat(ofCollection("removals.refused")).isZero();

        sandboxCollection().remove(sandboxCollection().instanceIds().findFirst().orElseThrow());

        await().until(() -> ofCollection("removals.refused") == 1);
    }

    /** Discogs shows others no more than 100 pages; the walk asks for one more to know. */
    @Test
    void takeTheEndOfACutListForNoFailure() {
        var cut = call("discogs:inventory?username=cut_seller&maxItems=5", Map.of());
        assertThat(cut.getMessage().getBody(DiscogsItems.class).list()).hasSize(5);

        assertThat(requests("inventory", "403")).isEqualTo(1);
        assertThat(counter("failures", "operation", "inventory", "status", "403")).isZero();
    }

    @Test
    void tellTheStatusOfAResponseThatIsTooLarge() {
        call("discogs:release?maxResponseSize=10&maxRetries=0", RELEASE);

        assertThat(requests("release", "200")).isEqualTo(1);
        assertThat(requests("release", "none")).isZero();
    }

    @Test
    void countRefusalsOfCredentialsFromZero() {
        call("discogs:release", RELEASE);

        assertThat(counter("failures", "operation", "release", "status", "401")).isZero();
        assertThat(counter("failures", "operation", "release", "status", "403")).isZero();
    }

    @Test
    void areAllInTheDocs() throws Exception {
        component().setRetryDelay(1);
        sandbox().fault(Fault.answer(503, "text/plain", "no").times(1));
        call("discogs:release", RELEASE);
        call("discogs:release", Map.of("CamelDiscogsReleaseId", 99_999_999));
        route(CHANGES + POLLED);
        await().until(() -> changes("existing") == SIZE);

        assertThat(
                        registry.getMeters().stream()
                                .map(meter -> meter.getId().getName())
                                .filter(name -> name.startsWith(PREFIX)))
                .isSubsetOf(WatchingFilesTest.documentedMeters())
                .containsAll(WatchingFilesTest.documentedMeters());
        assertThat(registry.scrape()).contains(WatchingFilesTest.askedSeries());
    }

    @Test
    void showNothingPendingOfAConsumerThatHasStopped() throws Exception {
        route(
                CHANGES + POLLED,
                exchange -> {
                    throw new IllegalStateException("never");
                });
        await().until(() -> pending() > 0);

        context.getRouteController().stopRoute("polling");

        assertThat(pending()).isZero();
    }

    @Test
    void showNothingPendingOfWhatAConsumerLeavesOut() throws Exception {
        route("discogs:collectionItems?sendExisting=false&" + USER + POLLED);
        awaitRequests(4);

        await().until(() -> pending() == 0);
        assertThat(told()).isEmpty();
    }

    @Test
    void countChangesThatAProducerDelivers() {
        var first = call(CHANGES, Map.of());
        assertThat(first.getMessage().getBody(List.class)).hasSize(SIZE);
        assertThat(changes("existing")).isEqualTo(SIZE);

        sandboxCollection().add(1);
        call(CHANGES, Map.of());

        assertThat(changes("added")).isEqualTo(1);
        assertThat(changes("existing")).isEqualTo(SIZE);
    }

    @Test
    void countEachPageOfAList() {
        var items =
                callAsUser("discogs:collectionItems?perPage=10", Map.of())
                        .getMessage()
                        .getBody(DiscogsItems.class);
        items.forEach(item -> {});

        assertThat(requests("collectionItems", "200"))
                .isEqualTo(sandbox().requestCount() - requests("identity", "200"))
                .isGreaterThanOrEqualTo(SIZE / 10);
    }

    @Test
    void goWithTheComponentAndComeBackWithIt() {
        call("discogs:release", RELEASE);
        assertThat(requests("release", "200")).isEqualTo(1);

        discogs().stop();
        assertThat(meters(registry)).isEmpty();

        discogs().start();
        assertThat(budget("limit")).isPositive();
        call("discogs:release?maxRetries=1", RELEASE);
        assertThat(requests("release", "200")).isEqualTo(1);
    }

    @Test
    void addUpWhatTwoContextsDo() throws Exception {
        sandbox().rateLimit(RateLimit.documented().withLimits(10, 10));
        call("discogs:release", RELEASE);
        try (var other = anotherContext(registry)) {
            ask(other);
            assertThat(requests("release", "200")).isEqualTo(2);
            // Both wait for the same budget
            assertThat(budget("limit")).isEqualTo(10);
            assertThat(budget("used")).isEqualTo(2);
        }

        call("discogs:release", RELEASE);

        assertThat(requests("release", "200")).isEqualTo(3);
        assertThat(budget("used")).isEqualTo(3);
    }

    @Test
    void showNothingOfAContextThatHasStopped() throws Exception {
        call("discogs:release", RELEASE);
        try (var sandbox = DiscogsSandbox.start();
                var other = anotherContext(registry)) {
            ask(other, sandbox);
            assertThat(gauge("ratelimit.used", "origin", sandbox.apiUrl())).isEqualTo(1);

            other.stop();

            assertThat(registry.find(PREFIX + "ratelimit.used").gauges())
                    .extracting(gauge -> gauge.getId().getTag("origin"))
                    .containsExactly(sandbox().apiUrl());
        }
    }

    @Test
    void addUpWhatTwoComponentsDo() {
        var second = new DiscogsComponent();
        second.getConfiguration().setApiUrl(sandbox().apiUrl());
        context.addComponent("second", second);

        call("discogs:release", RELEASE);
        call("second:release", RELEASE);
        assertThat(requests("release", "200")).isEqualTo(2);
        second.stop();
        call("discogs:release", RELEASE);

        assertThat(requests("release", "200")).isEqualTo(3);
    }

    private static DefaultCamelContext anotherContext(MeterRegistry... registries) {
        var other = new DefaultCamelContext();
        for (var registry : registries) {
            other.getRegistry().bind("meters" + System.identityHashCode(registry), registry);
        }
        other.start();
        return other;
    }

    private void ask(CamelContext other) {
        ask(other, sandbox());
    }

    private static void ask(CamelContext other, DiscogsSandbox sandbox) {
        try (var template = other.createProducerTemplate()) {
            template.requestBodyAndHeaders(
                    "discogs:release?apiUrl=" + sandbox.apiUrl(), null, RELEASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void areNowhereWithoutARegistry() throws Exception {
        call("discogs:release", RELEASE);
        try (var other = anotherContext()) {
            ask(other);
        }

        assertThat(meters(Metrics.globalRegistry)).isEmpty();
        assertThat(requests("release", "200")).isEqualTo(1);
    }

    @Test
    void findARegistryThatIsBoundLater() throws Exception {
        call("discogs:release", RELEASE);
        var late = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (var other = anotherContext()) {
            ask(other);
            other.getRegistry().bind("late", late);
            other.createProducerTemplate().request("discogs:identity", exchange -> {});
            ask(other);

            assertThat(requests(late, "release", "200")).isEqualTo(1);
        }
        assertThat(late.getMeters()).isEmpty();
    }

    @Test
    void areInTheCompositeOfSeveralRegistries() throws Exception {
        call("discogs:release", RELEASE);
        var one = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var composite = new CompositeMeterRegistry().add(one);
        try (var other = anotherContext(one, composite)) {
            ask(other);

            assertThat(requests(one, "release", "200")).isEqualTo(1);
        }
        assertThat(one.getMeters()).isEmpty();
    }

    @Test
    void areInTheRegistryThatCamelItselfWouldUse() throws Exception {
        call("discogs:release", RELEASE);
        var one = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var two = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var preferred = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (var other = anotherContext(one, two)) {
            ask(other);
            other.getRegistry().bind("metricsRegistry", preferred);
            other.createProducerTemplate().request("discogs:identity", exchange -> {});
            ask(other);

            assertThat(requests(preferred, "release", "200")).isEqualTo(1);
            assertThat(one.getMeters()).isEmpty();
            assertThat(two.getMeters()).isEmpty();
        }
    }
}
