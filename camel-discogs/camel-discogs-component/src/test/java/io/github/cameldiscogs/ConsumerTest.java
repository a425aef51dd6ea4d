/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.support.ConsumerTestSupport;
import io.github.cameldiscogs.support.SampleCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes that begin at Discogs. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ConsumerTest extends ConsumerTestSupport {

    private static final int SIZE = 250;
    private static final String COLLECTION =
            "discogs:collectionItems?%s&%s".formatted(QUICK, AS_USER);

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.account(owner().withCollectionSize(SIZE)).account(cutSeller()).account(other());
    }

    private void failTheSecondPageTwice() {
        sandbox()
                .fault(
                        Fault.answer(500, "text/plain", "no")
                                .on(request -> request.query().contains("page=2"))
                                .times(2));
    }

    private MemoryIdempotentRepository bindRepository() {
        var repository = new MemoryIdempotentRepository();
        repository.setCacheSize(20_000);
        context.getRegistry().bind("told", repository);
        return repository;
    }

    @Test
    void tellsEachItemOnceAndThenWhatIsNew() throws Exception {
        route(COLLECTION);
        await().until(() -> told().size() >= SIZE);
        assertThat(keys()).containsExactlyElementsOf(collection());
        awaitRequests(3);

        sandbox().clearRequests();
        awaitRequests(3);
        assertThat(sandbox().requests())
                .allMatch(request -> request.query().contains("sort_order=desc"));

        var added = new ArrayList<String>();
        for (int count = 0; count < 3; count++) {
            added.add(Long.toString(sandboxCollection().add(1 + count)));
        }
        await().until(() -> told().size() >= SIZE + 3);
        awaitRequests(3);
        assertThat(keys().subList(SIZE, told().size())).containsExactlyElementsOf(added);
        var last = told().get(SIZE).getMessage();
        assertThat(last.getBody()).isInstanceOf(CollectionItem.class);
        assertThat(last.getHeader(Exchange.MESSAGE_TIMESTAMP, Long.class))
                .isEqualTo(
                        last.getBody(CollectionItem.class).dateAdded().toInstant().toEpochMilli());
    }

    @Test
    void tellsMoreThanAPageOfNewItems() throws Exception {
        route(COLLECTION);
        await().until(() -> told().size() >= SIZE);
        context.getRouteController().suspendRoute("polling");

        for (int count = 0; count < 230; count++) {
            sandboxCollection().add(1 + count);
        }
        context.getRouteController().resumeRoute("polling");

        await().until(() -> told().size() >= SIZE + 230);
        awaitRequests(3);
        assertThat(keys()).containsExactlyElementsOf(collection());
    }

    @Test
    void tellsAgainWhatTheRouteHasFailedWith() throws Exception {
        var tried = new AtomicInteger();
        route(
                COLLECTION,
                exchange -> {
                    switch (tried.incrementAndGet() % 4) {
                        case 0 -> throw new IllegalStateException("out of order");
                        case 1 -> exchange.setRollbackOnly(true);
                        case 2 -> exchange.setRollbackOnlyLast(true);
                        default -> {}
                    }
                });

        await().until(() -> new HashSet<>(done()).size() >= SIZE);
        awaitRequests(3);

        assertThat(done()).hasSize(SIZE).containsExactlyInAnyOrderElementsOf(collection());
    }

    /** The keys of what succeeded. */
    private List<String> done() {
        return told().stream()
                .filter(exchange -> !exchange.isRollbackOnly() && !exchange.isRollbackOnlyLast())
                .map(
                        exchange ->
                                exchange.getMessage()
                                        .getHeader(DiscogsConstants.ITEM_KEY, String.class))
                .toList();
    }

    @Test
    void losesNothingToAPageThatFails() throws Exception {
        failTheSecondPageTwice();
        route(COLLECTION + "&maxRetries=0");

        await().until(() -> told().size() >= SIZE);
        awaitRequests(3);

        assertThat(keys()).containsExactlyInAnyOrderElementsOf(collection());
    }

    @Test
    void readsAListWholeThatCannotBeSorted() throws Exception {
        sandbox()
                .fault(
                        Fault.answer(
                                        422,
                                        "application/json",
                                        "{\"message\": \"Invalid sort parameter\"}")
                                .on(request -> request.query().contains("sort="))
                                .forever());
        route("discogs:wantlist?%s&userToken=%s".formatted(QUICK, DiscogsSandbox.USER_TOKEN));
        await().until(() -> told().size() >= 30);
        sandbox().wantlist(DiscogsSandbox.USERNAME).add(1);

        await().until(() -> told().size() >= 31);
        awaitRequests(5);
        assertThat(keys()).hasSize(31).doesNotHaveDuplicates();
    }

    @Test
    void leavesOutWhatWasThereAtTheStart() throws Exception {
        failTheSecondPageTwice();
        var repository = bindRepository();
        route(COLLECTION + "&sendExisting=false&maxRetries=0&idempotentRepository=#told");
        // All of them, and that it has started
        await().until(() -> repository.getCacheSize() == SIZE + 1);

        var added = Long.toString(sandboxCollection().add(1));

        await().until(() -> !told().isEmpty());
        awaitRequests(3);
        assertThat(keys()).containsExactly(added);
    }

    @Test
    void remembersInARepositoryWhatItHasTold() throws Exception {
        var repository = MemoryIdempotentRepository.memoryIdempotentRepository(10_000);
        context.getRegistry().bind("told", repository);
        route(COLLECTION + "&idempotentRepository=#told");
        await().until(() -> told().size() >= SIZE);
        awaitRequests(2);
        context.getRouteController().stopRoute("polling");
        assertThat(context.removeRoute("polling")).isTrue();
        var added = Long.toString(sandboxCollection().add(1));

        route(COLLECTION + "&idempotentRepository=#told&sendExisting=false");
        await().until(() -> told().size() >= SIZE + 1);
        awaitRequests(3);

        assertThat(keys().subList(SIZE, told().size())).containsExactly(added);
    }

    @Test
    void sharesARepositoryWithOtherUsers() throws Exception {
        context.getRegistry()
                .bind("told", MemoryIdempotentRepository.memoryIdempotentRepository(10_000));
        var wantlist = "discogs:wantlist?%s&idempotentRepository=#told&userToken=".formatted(QUICK);
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(wantlist + DiscogsSandbox.USER_TOKEN).process(ConsumerTest.this::tell);
                        from(wantlist + OTHER_TOKEN).process(ConsumerTest.this::tell);
                    }
                });

        await().until(() -> told().size() >= 60);
        awaitRequests(4);
        assertThat(told()).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void givesNoMoreThanItMayInAPoll(int most) throws Exception {
        var batches = new AtomicInteger();
        route(
                "discogs:wantlist?delay=1&initialDelay=0&maxMessagesPerPoll=%d&userToken=%s"
                        .formatted(most, DiscogsSandbox.USER_TOKEN),
                exchange -> {
                    assertThat(exchange.getProperty(Exchange.BATCH_SIZE, Integer.class))
                            .isBetween(1, most);
                    if (exchange.getProperty(Exchange.BATCH_COMPLETE, Boolean.class)) {
                        batches.incrementAndGet();
                    }
                });

        await().until(() -> told().size() >= 30);
        awaitRequests(3);
        assertThat(told()).hasSize(30);
        assertThat(batches).hasValue((30 + most - 1) / most);
    }

    @Test
    void isNotStoppedByOneThatAlwaysFails() throws Exception {
        var poison = collection().get(3);
        route(
                COLLECTION + "&maxMessagesPerPoll=1",
                exchange -> {
                    if (poison.equals(
                            exchange.getMessage()
                                    .getHeader(DiscogsConstants.ITEM_KEY, String.class))) {
                        throw new IllegalStateException("out of order");
                    }
                });

        await().until(() -> told().size() >= 20);
        assertThat(keys()).doesNotContain(poison).doesNotHaveDuplicates();
    }

    static Stream<DiscogsOperation> polled() {
        return Stream.of(DiscogsOperation.values()).filter(DiscogsOperation::isPolled);
    }

    @ParameterizedTest
    @MethodSource("polled")
    void pollsEveryOperationThatReads(DiscogsOperation operation) throws Exception {
        var call = new SampleCall(operation, sandbox());
        var uri =
                new StringBuilder(call.uri())
                        .append("?")
                        .append(QUICK)
                        .append("&userToken=" + DiscogsSandbox.USER_TOKEN);
        call.values(parameter -> parameter.required() || parameter.name().equals("username"))
                .forEach((name, value) -> uri.append("&%s=RAW(%s)".formatted(name, value)));
        call.letSandboxAnswerAllButIdentity();
        for (var type : List.of("Model", "Map", "Json")) {
            clearTold();
            route(uri + "&outputType=" + type);
            await().until(() -> !told().isEmpty());
            awaitRequests(3);
            assertThat(told()).hasSize(1);
            var message = told().get(0).getMessage();
            assertThat(message.getBody())
                    .isInstanceOf(
                            switch (type) {
                                case "Model" -> DiscogsRecord.class;
                                case "Map" -> Map.class;
                                default -> String.class;
                            });
            assertThat(message.getHeader(DiscogsConstants.ITEM_KEY)).isInstanceOf(String.class);
            context.getRouteController().stopRoute("polling");
            context.removeRoute("polling");
        }
    }

    @Test
    void tellsWhenAThingHasChanged() throws Exception {
        route(
                "discogs:releaseRating?%s&releaseId=1&userToken=%s"
                        .formatted(QUICK, DiscogsSandbox.USER_TOKEN));
        await().until(() -> told().size() == 1);
        for (int rating : List.of(3, 4, 3)) {
            int before = told().size();
            callAsUser("discogs:setReleaseRating?releaseId=1&rating=" + rating, Map.of());
            await().until(() -> told().size() > before);
        }
        awaitRequests(3);

        assertThat(told()).hasSize(4);
        assertThat(keys()).containsOnly("1/" + DiscogsSandbox.USERNAME);
    }

    @Test
    void saysWhatCannotBePolled() {
        assertThatThrownBy(() -> route("discogs:addToWantlist?releaseId=1"))
                .rootCause()
                .hasMessageContaining("addToWantlist cannot be polled")
                .hasMessageContaining("wantlist");
        assertThatThrownBy(() -> route("discogs:wantlist?username=x&sort=added"))
                .rootCause()
                .hasMessageContaining("sort: a consumer");
        assertThatThrownBy(() -> route("discogs:wantlist?username=x&maxItems=5"))
                .rootCause()
                .hasMessageContaining("maxItems: ");
        assertThatThrownBy(() -> route("discogs:submissions?username=x"))
                .rootCause()
                .hasMessageContaining("submissions cannot be polled");
        assertThatThrownBy(() -> route("discogs:release"))
                .hasStackTraceContaining("missing releaseId");
        assertThatThrownBy(() -> route("discogs:wantlist?username=x&delay=soon"))
                .rootCause()
                .hasMessageContaining("delay: ");
    }

    /** A budget that is used up for a minute. */
    @Test
    void stopsWhileItWaitsForTheBudget() throws Exception {
        sandbox().rateLimit(RateLimit.documented().withLimits(1, 1));
        route(COLLECTION);
        await().until(() -> sandbox().requestCount() >= 1);

        assertThat(context.getRouteController().stopRoute("polling", 30, TimeUnit.SECONDS, true))
                .isTrue();

        assertThat(told()).isEmpty();
    }

    @Test
    void tellsOfWhatIsHandedOnWhenThatHasSucceeded() throws Exception {
        var fails = new AtomicBoolean(true);
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        errorHandler(noErrorHandler());
                        from("discogs:wantlist?%s&userToken=%s"
                                        .formatted(QUICK, DiscogsSandbox.USER_TOKEN))
                                .to("seda:later?size=3");
                        from("seda:later?size=3&pollTimeout=10")
                                .process(
                                        exchange -> {
                                            if (fails.getAndSet(!fails.get())) {
                                                throw new IllegalStateException("out of order");
                                            }
                                        })
                                .process(ConsumerTest.this::tell);
                    }
                });

        await().until(() -> told().size() >= 30);
        awaitRequests(3);
        assertThat(keys()).hasSize(30).doesNotHaveDuplicates();
    }

    /** What comes after a queue may fail while the queue succeeds. */
    @Test
    void tellsOfNothingThatHasFailedBehindAQueue() throws Exception {
        var calls = new AtomicInteger();
        var last = Collections.synchronizedSet(new HashSet<String>());
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        errorHandler(noErrorHandler());
                        from("discogs:wantlist?%s&userToken=%s"
                                        .formatted(QUICK, DiscogsSandbox.USER_TOKEN))
                                .to("seda:aside?pollTimeout=10")
                                .process(
                                        exchange -> {
                                            if (calls.incrementAndGet() % 2 == 1) {
                                                throw new IllegalStateException("out of order");
                                            }
                                            last.add(
                                                    exchange.getMessage()
                                                            .getHeader(
                                                                    DiscogsConstants.ITEM_KEY,
                                                                    String.class));
                                        });
                        from("seda:aside?pollTimeout=10").process(ConsumerTest.this::tell);
                    }
                });

        await().until(() -> last.size() >= 30);
    }

    /** Discogs gives others the oldest 10,000 listings alone when it is asked for the oldest. */
    @Test
    void tellsWhatIsNewInAnInventoryThatIsCut() throws Exception {
        var repository = bindRepository();
        route(
                "discogs:inventory?%s&username=cut_seller&sendExisting=false&idempotentRepository=#told"
                        .formatted(QUICK));
        // The oldest and the newest, and that it has started
        await().until(() -> repository.getCacheSize() > 10_100);
        var added = new ArrayList<String>();
        for (int count = 0; count < 3; count++) {
            added.add(Long.toString(sandbox().shop("cut_seller").addListing(1 + count)));
        }

        await().until(() -> told().size() >= 3);
        awaitRequests(3);
        assertThat(keys()).containsExactlyElementsOf(added);
    }

    /** An item has no key, and others change what is said of it. */
    @Test
    void tellsAnItemWithoutAKeyOnceWhateverOthersDoWithIt() throws Exception {
        var answers = new AtomicInteger();
        var item =
                "{\"pagination\": {\"page\": 1, \"pages\": 1, \"per_page\": 100, \"items\": 1}, \"releases\": [{\"id\": 1,"
                        + " \"type\": \"release\", \"role\": \"Main\", \"thumb\": \"https://i.discogs.com/%s\"}]}";
        sandbox()
                .fault(
                        Fault.changedBody(body -> item.formatted(answers.incrementAndGet()))
                                .forever());
        route("discogs:artistReleases?artistId=1&" + QUICK);
        await().until(() -> answers.get() >= 5);

        assertThat(told()).hasSize(1);
    }

    @Test
    void isPolledByAnotherRoute() throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:next")
                                .pollEnrich(
                                        "discogs:wantlist?maxMessagesPerPoll=1&%s&userToken=%s"
                                                .formatted(QUICK, DiscogsSandbox.USER_TOKEN),
                                        20_000)
                                .process(ConsumerTest.this::tell);
                    }
                });
        for (int count = 0; count < 5; count++) {
            template.sendBody("direct:next", null);
        }

        assertThat(keys()).hasSize(5).doesNotContainNull().doesNotHaveDuplicates();
    }
}
