/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.exception.DiscogsServerException;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RecordedRequest;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import io.github.cameldiscogs.support.ConsumerTestSupport;
import io.github.cameldiscogs.support.LogLines;
import io.github.cameldiscogs.support.Warnings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes that begin at Discogs, as Camel starts, stops and schedules them. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ConsumerLifecycleTest extends ConsumerTestSupport {

    /** More than is read before any of it is told. */
    private static final int SIZE = 2_300;

    private static final String COLLECTION =
            "discogs:collectionItems?%s&%s".formatted(QUICK, AS_USER);
    private static final String WANTLIST = "discogs:wantlist?" + AS_USER;

    /** What the user takes for a name. */
    private static final String NEW_NAME = "crate_keeper";

    /** Lets a route go on. */
    private final CountDownLatch goOn = new CountDownLatch(1);

    private final CountDownLatch isHeld = new CountDownLatch(1);

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.account(
                        SandboxAccount.named(DiscogsSandbox.USERNAME)
                                .withToken(DiscogsSandbox.USER_TOKEN)
                                .withCollectionSize(SIZE)
                                .withWantlistSize(30))
                .account(SandboxAccount.named(NEW_NAME).withWantlistSize(0));
    }

    @AfterEach
    void goOn() {
        goOn.countDown();
    }

    private void holdPage(int number) {
        sandbox()
                .beforeRequest(
                        request -> {
                            if (isPage(number, request)) {
                                hold();
                            }
                        });
    }

    private void hold() {
        isHeld.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void tellsMoreThanAPortionOldestFirst() throws Exception {
        route(COLLECTION);

        await().until(() -> told().size() >= SIZE);
        awaitRequests(3);
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(collection());
        // The newest thousand and what was read with it, then the next
        for (int start = 0; start < SIZE; start += 1_000) {
            var portion = keys().subList(start, Math.min(SIZE, start + 1_000));
            assertThat(portion.stream().map(Long::valueOf).toList()).isSorted();
        }
    }

    @Test
    void looksForNoMoreWhileTheRouteFailsWithAThousand() throws Exception {
        var fails = new AtomicBoolean(true);
        var failures = new AtomicInteger();
        try (var warnings = new Warnings()) {
            route(
                    COLLECTION,
                    exchange -> {
                        if (fails.get()) {
                            failures.incrementAndGet();
                            throw new IllegalStateException("out of order");
                        }
                    });
            await().until(() -> isIn(warnings.messages(), "no others"));
            long requests = sandbox().requestCount();
            int before = failures.get();
            await().until(() -> failures.get() >= before + 3_000);
            assertThat(sandbox().requestCount()).isEqualTo(requests);
        }

        fails.set(false);
        await().until(() -> told().size() >= SIZE);
        awaitRequests(3);
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(collection());
    }

    @Test
    void goesOnAfterItWasSuspendedWhileItTold() throws Exception {
        var count = new AtomicInteger();
        route(
                COLLECTION,
                exchange -> {
                    if (count.incrementAndGet() == 500) {
                        hold();
                    }
                });
        isHeld.await();
        suspendAndGoOn();
        assertThat(told()).hasSizeLessThan(SIZE);
        var added = addToCollection();
        context.getRouteController().resumeRoute("polling");

        await().until(() -> told().size() >= SIZE + 1);
        awaitRequests(3);
        assertThat(keys())
                .contains(added)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(collection());
    }

    private void suspendAndGoOn() throws Exception {
        var suspending =
                context.getExecutorServiceManager()
                        .newSingleThreadExecutor(this, "suspending")
                        .submit(
                                () -> {
                                    context.getRouteController().suspendRoute("polling");
                                    return null;
                                });
        var consumer = (DiscogsConsumer) context.getRoute("polling").getConsumer();
        await().until(() -> !consumer.isBatchAllowed() || consumer.isSuspendingOrSuspended());
        goOn.countDown();
        suspending.get();
    }

    @Test
    void goesOnAfterItWasSuspendedWhileItRead() throws Exception {
        holdPage(5);
        route(COLLECTION);
        isHeld.await();
        suspendAndGoOn();
        context.getRouteController().resumeRoute("polling");

        await().until(() -> told().size() >= SIZE);
        awaitRequests(3);
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(collection());
    }

    /** The stop does not wait for the route, which goes on all the same. */
    @Test
    void losesNothingToAStopThatIsForcedWhileItTells() throws Exception {
        var count = new AtomicInteger();
        bindRepository(10_000);
        route(
                COLLECTION + "&idempotentRepository=#told",
                exchange -> {
                    if (count.incrementAndGet() == 1_500) {
                        hold();
                    }
                });
        isHeld.await();
        context.getRouteController().stopRoute("polling", 1, TimeUnit.MILLISECONDS);
        context.getRouteController().startRoute("polling");
        goOn.countDown();

        await().until(() -> toldTimes().size() >= SIZE);
        var added = addToCollection();
        await().until(() -> keys().contains(added));
        awaitRequests(3);
        assertThat(toldTimes().keySet()).containsExactlyInAnyOrderElementsOf(collection());
        assertThat(toldTimes()).containsEntry(added, 1);
    }

    private Map<String, Integer> toldTimes() {
        var times = new HashMap<String, Integer>();
        keys().forEach(key -> times.merge(key, 1, Integer::sum));
        return times;
    }

    /** What is not read to its end is no start: all of it would be told later as if it were new. */
    @Test
    void hasNotStartedWhereAStopWasForcedWhileItRead() throws Exception {
        var repository = bindRepository(10_000);
        holdPage(3);
        sandbox().fault(Fault.closeBeforeAnswer().on(request -> isPage(3, request)));
        route(COLLECTION + "&sendExisting=false&maxRetries=0&idempotentRepository=#told");
        isHeld.await();
        var left = (DiscogsConsumer) context.getRoute("polling").getConsumer();
        context.getRouteController().stopRoute("polling", 1, TimeUnit.MILLISECONDS);
        goOn.countDown();
        await().until(() -> !left.isPolling());
        assertThat(repository.getCacheSize()).isZero();

        context.getRouteController().startRoute("polling");
        await().until(() -> repository.getCacheSize() == SIZE + 1);
        var added = addToCollection();
        await().until(() -> !told().isEmpty());
        awaitRequests(3);
        assertThat(keys()).containsExactly(added);
    }

    /** A job that takes what is new since the last one. */
    @Test
    void pollsOnceWhereItMay() throws Exception {
        bindRepository(10_000);
        var job = COLLECTION + "&repeatCount=1&idempotentRepository=#told";
        runJob(job);
        assertThat(told()).hasSize(SIZE);
        runJob(job);
        assertThat(told()).hasSize(SIZE);
        var added = addToCollection();
        runJob(job);

        assertThat(keys()).hasSize(SIZE + 1).endsWith(added);
    }

    private void runJob(String uri) throws Exception {
        awaitPolls(() -> route(uri));
        removeRoute();
    }

    /** Until a route has polled as often as it may. */
    private void awaitPolls(Start start) throws Exception {
        try (var log = new LogLines(ScheduledPollConsumer.class)) {
            start.run();
            await().until(() -> isIn(log.lines(), "repeat count limit"));
        }
    }

    private static boolean isIn(List<String> lines, String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }

    private interface Start {
        void run() throws Exception;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 30})
    void pollsAtOnceForMoreWhereItIsGreedy(int most) throws Exception {
        route(
                WANTLIST
                        + "&initialDelay=0&delay=1h&greedy=true&maxMessagesPerPoll=%d"
                                .formatted(most));

        await().until(() -> told().size() >= 30);
        assertThat(keys()).doesNotHaveDuplicates();
    }

    /** Greed for what the route fails with would be a loop without a pause. */
    @Test
    void isNotGreedyForWhatFails() throws Exception {
        var failures = new AtomicInteger();
        awaitPolls(
                () ->
                        route(
                                WANTLIST + "&greedy=true&repeatCount=1&" + QUICK,
                                exchange -> {
                                    failures.incrementAndGet();
                                    throw new IllegalStateException("out of order");
                                }));

        // Each of them once, and once more for the sake of which greed is over
        assertThat(failures).hasValue(60);
    }

    /** Each poll asks, whatever the last one has left. */
    @Test
    void asksAtEachPollForAThingThatChanges() throws Exception {
        var answers = new AtomicInteger();
        sandbox()
                .fault(
                        Fault.changedBody(
                                        body ->
                                                "{\"id\": 1, \"title\": \"%d\"}"
                                                        .formatted(answers.incrementAndGet()))
                                .forever());
        awaitPolls(
                () ->
                        route(
                                "discogs:release?releaseId=1&maxMessagesPerPoll=1&repeatCount=5&"
                                        + QUICK));

        assertThat(answers).hasValue(5);
        assertThat(told()).hasSize(5);
    }

    /** As many new ones as a poll may tell. */
    @Test
    void asksAtEachPollForAListThatGrows() throws Exception {
        var wants = sandbox().wantlist(DiscogsSandbox.USERNAME);
        for (long release : wants.releaseIds().toArray()) {
            wants.remove(release);
        }
        wants.add(1);
        awaitPolls(
                () ->
                        route(
                                WANTLIST + "&maxMessagesPerPoll=1&repeatCount=6&" + QUICK,
                                exchange -> wants.add(Long.parseLong(key(exchange)) + 1)));

        assertThat(keys()).containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void handsFailuresOfPollsToTheErrorHandlerOfTheRoute() throws Exception {
        sandbox().fault(Fault.answer(500, "text/plain", "no").times(2));
        var handled = new AtomicInteger();
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        onException(DiscogsServerException.class)
                                .handled(true)
                                .process(exchange -> handled.incrementAndGet());
                        from(WANTLIST + "&maxRetries=0&bridgeErrorHandler=true&" + QUICK)
                                .process(ConsumerLifecycleTest.this::tell);
                    }
                });

        await().until(() -> told().size() >= 30);
        assertThat(handled).hasValue(2);
        assertThat(keys()).hasSize(30).doesNotContainNull();
    }

    /** The error handler of the route has had it in hand when the route has failed. */
    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void handsFailuresOfTheRouteToItsErrorHandlerOnce(String bridge) throws Exception {
        var failures = new AtomicInteger();
        var handled = new AtomicInteger();
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        onException(IllegalStateException.class)
                                .process(exchange -> handled.incrementAndGet());
                        from(WANTLIST + "&bridgeErrorHandler=%s&%s".formatted(bridge, QUICK))
                                .process(
                                        exchange -> {
                                            if (failures.incrementAndGet() <= 40) {
                                                throw new IllegalStateException("out of order");
                                            }
                                        })
                                .process(ConsumerLifecycleTest.this::tell);
                    }
                });

        await().until(() -> told().size() >= 30);
        assertThat(handled).hasValue(40);
        assertThat(keys()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void staysWithAUserWhoTakesAnotherName() throws Exception {
        bindRepository(10_000);
        var wantlist = WANTLIST + "&idempotentRepository=#told&" + QUICK;
        route(wantlist);
        await().until(() -> told().size() >= 30);
        awaitRequests(3);
        rename();
        sandbox().wantlist(NEW_NAME).add(1);

        await().until(() -> told().size() >= 31);
        awaitRequests(3);
        assertThat(keys()).hasSize(31).doesNotHaveDuplicates().endsWith("1");

        // A name is all that a consumer knows of a user when it starts
        removeRoute();
        route(wantlist);
        await().until(() -> told().size() >= 62);
        awaitRequests(3);
        assertThat(told()).hasSize(62);
    }

    private void rename() {
        sandbox()
                .wantlist(DiscogsSandbox.USERNAME)
                .releaseIds()
                .forEach(sandbox().wantlist(NEW_NAME)::add);
        sandbox()
                .fault(
                        Fault.changedBody(body -> body.replace(DiscogsSandbox.USERNAME, NEW_NAME))
                                .onPath("/oauth/identity")
                                .forever());
        sandbox()
                .fault(
                        Fault.answer(404, "application/json", "{\"message\": \"No such user\"}")
                                .onPath("/users/%s/.*".formatted(DiscogsSandbox.USERNAME))
                                .forever());
    }

    @Test
    void saysThatARepositoryForgetsWhatItWasTold() throws Exception {
        bindRepository(100);
        try (var warnings = new Warnings()) {
            route(COLLECTION + "&sendExisting=false&idempotentRepository=#told");

            await().until(() -> isIn(warnings.messages(), "cacheSize"));
            assertThat(warnings.messages())
                    .filteredOn(line -> line.contains("cacheSize"))
                    .allSatisfy(line -> assertThat(line).contains(SIZE + " items", "than 100"));
        }
    }

    @Test
    void saysNothingOfARepositoryThatHasRoom() throws Exception {
        var repository = bindRepository(SIZE + 1);
        try (var warnings = new Warnings()) {
            route(COLLECTION + "&sendExisting=false&idempotentRepository=#told");

            await().until(() -> repository.getCacheSize() == SIZE + 1);
            awaitRequests(3);
            assertThat(warnings.messages()).noneMatch(line -> line.contains("cacheSize"));
        }
    }

    /** It has an older date than what is known of the folder, and the total tells of it. */
    @Test
    void tellsWhatMovesIntoAFolder() throws Exception {
        int folder = sandbox().collection(DiscogsSandbox.USERNAME).createFolder("Sold");
        for (int count = 0; count < 120; count++) {
            sandbox().collection(DiscogsSandbox.USERNAME).add(1 + count, folder);
        }
        var old = sandbox().collection(DiscogsSandbox.USERNAME).instanceIds().findFirst();
        route(COLLECTION + "&folderId=" + folder);
        await().until(() -> told().size() >= 120);
        awaitRequests(3);
        var item =
                callAsUser("discogs:collectionItems?maxItems=1&sort=added&sortOrder=asc", Map.of())
                        .getMessage()
                        .getBody(List.class)
                        .get(0);
        var moved = (CollectionItem) item;
        assertThat(moved.instanceId()).isEqualTo(old.orElseThrow());
        var answer =
                callAsUser(
                        "discogs:editCollectionItem",
                        Map.of(
                                "CamelDiscogsReleaseId",
                                moved.id(),
                                "CamelDiscogsInstanceId",
                                moved.instanceId(),
                                "CamelDiscogsFolderId",
                                moved.folderId(),
                                "CamelDiscogsTargetFolderId",
                                folder));
        assertThat(answer.getException()).isNull();

        await().until(() -> told().size() >= 121);
        awaitRequests(3);
        assertThat(keys()).hasSize(121).endsWith(Long.toString(moved.instanceId()));
    }

    /** It goes from the page that comes next to the one that was read. */
    @Test
    void tellsWhatMovesInAListWhileItIsRead() throws Exception {
        var polls = new AtomicInteger();
        sandbox()
                .fault(
                        Fault.changedBody(body -> page(1, polls.incrementAndGet() == 1 ? 1 : 3, 2))
                                .on(request -> !isPage(2, request))
                                .forever());
        sandbox()
                .fault(
                        Fault.changedBody(body -> page(2, polls.get() == 1 ? 4 : 3, 4))
                                .on(request -> isPage(2, request))
                                .forever());
        route("discogs:labelReleases?labelId=1&perPage=2&" + QUICK);

        await().until(() -> told().size() >= 4);
        awaitRequests(4);
        assertThat(keys()).containsExactlyInAnyOrder("1", "2", "3", "4");
    }

    private static boolean isPage(int number, RecordedRequest request) {
        return List.of(request.query().split("&")).contains("page=" + number);
    }

    private static String page(int number, int first, int second) {
        return "{\"pagination\": {\"page\": %d, \"pages\": 2, \"per_page\": 2, \"items\": 4}, \"releases\": [{\"id\": %d}, {\"id\": %d}]}"
                .formatted(number, first, second);
    }
}
