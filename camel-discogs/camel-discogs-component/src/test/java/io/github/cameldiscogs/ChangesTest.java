/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.changes.Change;
import io.github.cameldiscogs.changes.ChangeLedger;
import io.github.cameldiscogs.changes.ChangeStore;
import io.github.cameldiscogs.changes.ChangeStoreException;
import io.github.cameldiscogs.changes.InMemoryChangeStore;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import io.github.cameldiscogs.support.ConsumerTestSupport;
import io.github.cameldiscogs.support.SampleCall;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes that are told what was added, changed and removed. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ChangesTest extends ConsumerTestSupport {

    private static final int SIZE = 450;
    private static final String OPTIONS =
            "changes=true&changeStore=#changes&delay=20&initialDelay=0&maxRetries=0&userToken=";
    private static final String COLLECTION =
            "discogs:collectionItems?" + OPTIONS + DiscogsSandbox.USER_TOKEN;

    /** The keys of what is in the list, by what was told. */
    private final TreeMap<String, Object> sink = new TreeMap<>();

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withEnableJMX();
    }

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.account(owner().withCollectionSize(SIZE))
                .account(SandboxAccount.named("first").withCollectionSize(5))
                .accessToken("first", "firstToken", "secret")
                .account(SandboxAccount.named("second").withCollectionSize(7))
                .accessToken("second", "secondToken", "secret")
                .account(cutSeller())
                .account(other().withCollectionSize(3));
    }

    @Override
    protected void route(String uri, Processor processor) throws Exception {
        if (context.getRegistry().lookupByName("changes") == null) {
            context.getRegistry().bind("changes", new InMemoryChangeStore());
        }
        super.route(uri, processor);
    }

    @Override
    protected synchronized void tell(Exchange exchange) {
        var message = exchange.getMessage();
        var key = message.getHeader(DiscogsConstants.ITEM_KEY, String.class);
        if (change(exchange).equals("removed")) {
            assertThat(sink).containsKey(key);
            sink.remove(key);
        } else {
            assertThat(sink.containsKey(key)).isEqualTo(change(exchange).equals("updated"));
            sink.put(key, message.getBody());
        }
        super.tell(exchange);
    }

    private static String change(Exchange exchange) {
        return exchange.getMessage().getHeader(DiscogsConstants.CHANGE, String.class);
    }

    private synchronized TreeSet<String> sinkKeys() {
        return new TreeSet<>(sink.keySet());
    }

    private TreeSet<String> sortedCollection() {
        return new TreeSet<>(collection());
    }

    private long instance(int index) {
        return sandboxCollection().instanceIds().skip(index).findFirst().orElseThrow();
    }

    private void awaitCollection() {
        await().until(() -> sinkKeys().equals(sortedCollection()));
    }

    @Test
    void tellsWhatWasAddedAndRemoved() throws Exception {
        route(COLLECTION);
        awaitCollection();
        assertThat(told()).hasSize(SIZE).allMatch(exchange -> change(exchange).equals("existing"));
        awaitRequests(2);
        sandbox().clearRequests();
        awaitRequests(3);
        assertThat(sandbox().requests())
                .allMatch(request -> request.query().contains("sort_order=desc"));

        long added = sandboxCollection().add(1);
        awaitCollection();
        var first = told().get(SIZE).getMessage();
        assertThat(first.getHeader(DiscogsConstants.CHANGE)).isEqualTo("added");
        assertThat(first.getHeader(DiscogsConstants.ITEM_KEY)).isEqualTo(Long.toString(added));
        assertThat(first.getBody(CollectionItem.class).instanceId()).isEqualTo(added);
        assertThat(first.getHeader(Exchange.MESSAGE_TIMESTAMP)).isInstanceOf(Long.class);

        long removed = instance(300);
        sandbox().clearRequests();
        sandboxCollection().remove(removed);
        awaitCollection();
        var last = told().get(SIZE + 1).getMessage();
        assertThat(last.getHeader(DiscogsConstants.CHANGE)).isEqualTo("removed");
        assertThat(last.getHeader(DiscogsConstants.ITEM_KEY)).isEqualTo(Long.toString(removed));
        assertThat(last.getBody()).isNull();
        assertThat(last.getHeader(DiscogsConstants.SCAN, Long.class))
                .isGreaterThan(first.getHeader(DiscogsConstants.SCAN, Long.class));
        assertThat(told()).hasSize(SIZE + 2);
    }

    @Test
    void tellsWhatHasChangedWhenAllIsRead() throws Exception {
        route(COLLECTION + "&keepItems=true&fullScan=1&outputType=Map");
        awaitCollection();
        long instance = instance(3);
        var item = (Map<?, ?>) sink.get(Long.toString(instance));
        int rating = (Integer) item.get("rating") == 4 ? 3 : 4;
        callAsUser(
                "discogs:editCollectionItem?folderId=%s&releaseId=%s&instanceId=%s&rating=%s"
                        .formatted(item.get("folder_id"), item.get("id"), instance, rating),
                Map.of());

        await().until(() -> told().size() > SIZE);

        var message = told().get(SIZE).getMessage();
        assertThat(message.getHeader(DiscogsConstants.CHANGE)).isEqualTo("updated");
        assertThat(message.getHeader(DiscogsConstants.ITEM_KEY)).isEqualTo(Long.toString(instance));
        assertThat(message.getHeader(DiscogsConstants.CHANGED_FIELDS)).isEqualTo(List.of("rating"));
        assertThat(message.getHeader(DiscogsConstants.PREVIOUS, Map.class))
                .containsEntry("rating", item.get("rating"));
        assertThat(message.getBody(Map.class)).containsEntry("rating", rating);
        sandboxCollection().remove(instance);
        awaitCollection();
        assertThat(told().get(SIZE + 1).getMessage().getBody(Map.class))
                .containsEntry("rating", rating);
    }

    /** As when one was added and another removed in the middle of a reading. */
    @Test
    void tellsTheRemovalOfWhatSeemedToBeHidden() throws Exception {
        sandbox()
                .fault(
                        Fault.changedBody(
                                        body ->
                                                body.replaceFirst(
                                                        "\"items\" *: *" + (SIZE - 1),
                                                        "\"items\":" + SIZE))
                                .onPath(".*/releases")
                                .forever());
        route(COLLECTION + "&fullScan=1");
        awaitCollection();
        sandboxCollection().remove(instance(17));
        awaitRequests(20);
        assertThat(told()).hasSize(SIZE);

        sandbox().clearFaults();

        awaitCollection();
        assertThat(told()).hasSize(SIZE + 1);
    }

    @Test
    void tellsAgainWhatFails() throws Exception {
        var tried = new AtomicInteger();
        route(
                COLLECTION,
                exchange -> {
                    switch (tried.incrementAndGet() % 4) {
                        case 0 -> throw new IllegalStateException("out of order");
                        case 1 -> {
                            exchange.setRollbackOnly(true);
                            exchange.setRouteStop(true);
                        }
                        default -> {}
                    }
                });
        awaitCollection();
        for (int count = 0; count < 5; count++) {
            sandboxCollection().add(1 + count);
            sandboxCollection().remove(instance(50 * count));
        }
        awaitCollection();
        awaitRequests(5);
        assertThat(sinkKeys()).isEqualTo(sortedCollection());
    }

    @Test
    void startsWithWhatComesAfter() throws Exception {
        route(COLLECTION + "&sendExisting=false");
        awaitRequests(2 * SIZE / 100 + 5);
        assertThat(told()).isEmpty();

        var added = Long.toString(sandboxCollection().add(1));
        await().until(() -> sinkKeys().contains(added));
        assertThat(told()).hasSize(1);
    }

    @Test
    void goesOnAfterARestart() throws Exception {
        route(COLLECTION);
        awaitCollection();
        context.getRouteController().stopRoute("polling");
        sandboxCollection().add(1);
        sandboxCollection().remove(instance(17));
        sandbox().clearRequests();

        context.getRouteController().startRoute("polling");

        awaitCollection();
        awaitRequests(3);
        assertThat(told()).hasSize(SIZE + 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1_000})
    void givesNoMoreThanItMayInAPoll(int most) throws Exception {
        route(COLLECTION + "&sendExisting=false&maxMessagesPerPoll=" + most);
        awaitRequests(2 * SIZE / 100 + 5);
        var added = new TreeSet<String>();
        for (int count = 0; count < 20; count++) {
            added.add(Long.toString(sandboxCollection().add(1 + count)));
        }

        await().until(() -> sinkKeys().equals(added));
        awaitRequests(3);
        assertThat(told()).hasSize(20);
    }

    static Stream<Fault> faults() {
        return Stream.of(
                Fault.answer(401, "application/json", "{\"message\": \"no\"}"),
                Fault.answer(403, "application/json", "{\"message\": \"private\"}"),
                Fault.answer(500, "text/plain", "no"),
                Fault.answer(200, "application/json", "{}"),
                Fault.answer(200, "application/json", "{\"releases\": []}"),
                Fault.cutJson(),
                Fault.closeInAnswer(),
                Fault.changedBody(
                        body -> body.replaceFirst("\"releases\": ?\\[.*", "\"releases\": []}")),
                Fault.changedBody(
                        body ->
                                body.replaceFirst(
                                        "(\"releases\": ?\\[)\\{.*?\\}(, ?\\{\"id\")", "$1$2")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void tellsOfNoRemovalThatIsNone(Fault fault) throws Exception {
        route(COLLECTION + "&fullScan=1");
        awaitCollection();
        sandbox().fault(fault.on(request -> request.query().contains("page=2")).forever());
        awaitRequests(20);
        sandbox().clearFaults();
        sandbox().fault(fault.on(request -> request.path().contains("/folders/0/")).times(5));
        awaitRequests(20);
        sandbox().clearFaults();

        sandboxCollection().add(1);
        awaitCollection();
        assertThat(told()).noneMatch(exchange -> change(exchange).equals("removed"));
    }

    @Test
    void waitsForAnApprovalOfManyRemovals() throws Exception {
        route(COLLECTION + "&maxRemovals=5");
        awaitCollection();
        for (int count = 0; count < 6; count++) {
            sandboxCollection().remove(instance(50 * count));
        }
        var added = Long.toString(sandboxCollection().add(1));
        await().until(() -> sinkKeys().contains(added));
        var endpoint = (DiscogsEndpoint) context.getRoute("polling").getEndpoint();
        await().until(() -> endpoint.getRefusedRemovals() == 6);
        assertThat(sinkKeys()).hasSize(SIZE + 1);

        endpoint.approveRemovals();

        awaitCollection();
        assertThat(endpoint.getRefusedRemovals()).isZero();
    }

    @Test
    void losesNothingToAStoreThatFails() throws Exception {
        var calls = new AtomicInteger();
        var kept = new InMemoryChangeStore();
        context.getRegistry().bind("changes", failing(ChangeStore.class, kept, calls));
        var keys = Collections.synchronizedSet(new TreeSet<String>());
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(COLLECTION)
                                .process(
                                        exchange -> {
                                            var key =
                                                    exchange.getMessage()
                                                            .getHeader(
                                                                    DiscogsConstants.ITEM_KEY,
                                                                    String.class);
                                            if (change(exchange).equals("removed")) {
                                                keys.remove(key);
                                            } else {
                                                keys.add(key);
                                            }
                                        });
                    }
                });
        await().until(() -> keys.equals(sortedCollection()));
        for (int count = 0; count < 5; count++) {
            sandboxCollection().add(1 + count);
            sandboxCollection().remove(instance(50 * count));
        }
        await().until(() -> keys.equals(sortedCollection()));
        assertThat(calls.get()).isGreaterThan(SIZE);
    }

    /** One in fifty calls of it, and of what it opens, fails. */
    private static <T> T failing(Class<T> type, T kept, AtomicInteger calls) {
        var random = new Random(1);
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    calls.incrementAndGet();
                    if (!method.getName().equals("isLasting") && random.nextInt(50) == 0) {
                        throw new ChangeStoreException("out of order");
                    }
                    var result = method.invoke(kept, arguments);
                    return result instanceof ChangeLedger ledger
                            ? failing(ChangeLedger.class, ledger, calls)
                            : result;
                };
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void isApprovedByManagementTools() throws Exception {
        route(COLLECTION + "&maxRemovals=0");
        awaitCollection();
        sandboxCollection().remove(instance(7));
        var server = ManagementFactory.getPlatformMBeanServer();
        var name =
                server
                        .queryNames(
                                new ObjectName(
                                        "org.apache.camel:context=%s,type=endpoints,*"
                                                .formatted(context.getManagementName())),
                                null)
                        .stream()
                        .filter(endpoint -> endpoint.toString().contains("collectionItems"))
                        .findFirst()
                        .orElseThrow();
        await().until(() -> server.getAttribute(name, "RefusedRemovals").equals(1L));

        server.invoke(name, "approveRemovals", new Object[0], new String[0]);

        awaitCollection();
    }

    @Test
    void writesNothingForOneWhoWasPausedWhileAnotherTookOver() throws Exception {
        var isPaused = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        route(
                COLLECTION,
                exchange -> {
                    isPaused.countDown();
                    goesOn.await();
                });
        isPaused.await();
        var toldByTheOther = Collections.synchronizedSet(new TreeSet<String>());
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(COLLECTION + "&outputType=Json")
                                .process(
                                        exchange ->
                                                toldByTheOther.add(
                                                        exchange.getMessage()
                                                                .getHeader(
                                                                        DiscogsConstants.ITEM_KEY,
                                                                        String.class)));
                    }
                });
        await().until(() -> toldByTheOther.containsAll(collection()));

        goesOn.countDown();

        var store = context.getRegistry().lookupByNameAndType("changes", InMemoryChangeStore.class);
        var added = Long.toString(sandboxCollection().add(1));
        await().until(() -> toldByTheOther.contains(added));
        awaitRequests(3);
        assertThat(sinkKeys()).doesNotContain(added);
        var ledger =
                store.open("collectionItems:username=" + DiscogsSandbox.USERNAME + ":folderId=0");
        assertThat(ledger.size()).isEqualTo(SIZE + 1L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsNothingOnceAnotherHasOpenedTheList(boolean fails) throws Exception {
        var tried = new AtomicInteger();
        route(
                COLLECTION + "&maxMessagesPerPoll=10",
                exchange -> {
                    tried.incrementAndGet();
                    if (fails) {
                        throw new IllegalStateException("out of order");
                    }
                });
        await().until(() -> tried.get() >= 20);
        context.getRegistry()
                .lookupByNameAndType("changes", InMemoryChangeStore.class)
                .open("collectionItems:username=" + DiscogsSandbox.USERNAME + ":folderId=0");
        var consumer = (DiscogsConsumer) context.getRoute("polling").getConsumer();
        await().until(() -> consumer.getErrorCounter() >= 2);
        int triedBefore = tried.get();

        await().until(() -> consumer.getErrorCounter() >= 5);

        assertThat(tried).hasValue(triedBefore);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seda:next", "direct:next"})
    void tellsAgainWhatFailsBehind(String next) throws Exception {
        context.getRegistry().bind("changes", new InMemoryChangeStore());
        var tried = new AtomicInteger();
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        errorHandler(noErrorHandler());
                        from(COLLECTION)
                                .threads(2)
                                .to(next + "?size=2000".repeat(next.startsWith("seda") ? 1 : 0));
                        from(next
                                        + "?size=2000&pollTimeout=10"
                                                .repeat(next.startsWith("seda") ? 1 : 0))
                                .process(
                                        exchange -> {
                                            if (tried.incrementAndGet() % 3 == 0) {
                                                throw new IllegalStateException("out of order");
                                            }
                                        })
                                .process(ChangesTest.this::tell);
                    }
                });
        awaitCollection();
        sandboxCollection().remove(instance(3));
        sandboxCollection().add(4);
        awaitCollection();
    }

    @Test
    void stopsWhileItWaitsForTheBudget() throws Exception {
        sandbox().rateLimit(RateLimit.documented().withLimits(1, 1));
        route(COLLECTION);
        await().until(() -> sandbox().requestCount() >= 1);

        context.getRouteController().stopRoute("polling");

        assertThat(context.getRouteController().getRouteStatus("polling").isStopped()).isTrue();
    }

    @Test
    void takesNoChangeOfTheRateOfACurrencyForAChange() throws Exception {
        var value = new AtomicInteger(10);
        var original = new AtomicInteger(5);
        sandbox()
                .fault(
                        Fault.changedBody(
                                        body ->
                                                body.replaceAll(
                                                                "(\"price\": ?\\{[^}]*\"value\": ?)[0-9.]+",
                                                                "$1" + value.get())
                                                        .replaceAll(
                                                                "(\"original_price\": ?\\{[^}]*\"value\": ?)[0-9.]+",
                                                                "$1" + original.get()))
                                .onPath(".*/inventory")
                                .forever());
        route("discogs:inventory?fullScan=1&keepItems=true&" + OPTIONS + DiscogsSandbox.USER_TOKEN);
        await().until(() -> told().size() == 120);
        value.set(11);
        awaitRequests(6);
        assertThat(told()).hasSize(120);

        original.set(6);
        await().until(() -> told().size() == 240);
        assertThat(told().get(120).getMessage().getHeader(DiscogsConstants.CHANGED_FIELDS))
                .isEqualTo(List.of("original_price.value"));
    }

    @Test
    void tellsOrdersWhoseStatusHasChanged() throws Exception {
        var shop = sandbox().shop(DiscogsSandbox.USERNAME);
        route("discogs:orders?" + OPTIONS + DiscogsSandbox.USER_TOKEN);
        awaitRequests(5);
        int before = told().size();
        var order = shop.order("buyer", shop.addListing(1));
        await().until(() -> sinkKeys().contains(order));
        callAsUser("discogs:editOrder?orderId=" + order + "&status=Shipped", Map.of());

        await().until(() -> told().size() == before + 2);
        assertThat(change(told().get(before))).isEqualTo("added");
        assertThat(change(told().get(before + 1))).isEqualTo("updated");
    }

    static Stream<DiscogsOperation> comparable() {
        return Stream.of(DiscogsOperation.values())
                .filter(operation -> operation.isPolled() && operation.polling().comparable());
    }

    @ParameterizedTest
    @MethodSource("comparable")
    void comparesWhateverCanBe(DiscogsOperation operation) throws Exception {
        var call = new SampleCall(operation, sandbox());
        var uri = new StringBuilder(call.uri()).append("?").append(OPTIONS);
        uri.append(DiscogsSandbox.USER_TOKEN).append("&keepItems=true");
        call.values(parameter -> parameter.required() || parameter.name().equals("username"))
                .forEach((name, value) -> uri.append("&%s=RAW(%s)".formatted(name, value)));
        call.letSandboxAnswerAllButIdentity();
        route(uri + "&outputType=Json&changeBody=Envelope");
        await().until(() -> !told().isEmpty());
        awaitRequests(3);

        assertThat(told()).hasSize(1);
        var body = new ObjectMapper().readTree(told().get(0).getMessage().getBody(String.class));
        assertThat(body.get("op").textValue()).isEqualTo("r");
        assertThat(body.get("after").isObject()).isTrue();
        assertThat(body.get("before").isNull()).isTrue();
        assertThat(body.at("/source/operation").textValue()).isEqualTo(operation.uriName());
        assertThat(body.at("/source/snapshot").textValue()).isEqualTo("true");
    }

    @Test
    void saysWhichOptionsDoNotGoTogether() {
        assertThatThrownBy(() -> route("discogs:search?changes=true"))
                .rootCause()
                .hasMessageContaining("changes: search has no order");
        for (var option :
                List.of(
                        "changeStore=#changes",
                        "stateName=x",
                        "keepItems=true",
                        "ignoreFields=x",
                        "maxRemovals=3",
                        "changeBody=Envelope")) {
            assertThatThrownBy(() -> route("discogs:wantlist?" + option))
                    .rootCause()
                    .hasMessageContaining(option.replaceAll("=.*", "") + ": needs changes=true");
        }
        assertThatThrownBy(() -> route("discogs:wantlist?changes=true&maxRemovals=many"))
                .rootCause()
                .hasMessageContaining("maxRemovals: ");
        assertThatThrownBy(
                        () -> route("discogs:wantlist?changes=true&stateName=" + "x".repeat(256)))
                .rootCause()
                .hasMessageContaining("stateName: has 256 characters")
                .hasMessageContaining("1 to 255");
        assertThatThrownBy(() -> route("discogs:wantlist?changes=true&idempotentRepository=#told"))
                .hasStackTraceContaining("told");
        assertThatThrownBy(() -> route("discogs:createListing?changes=true"))
                .rootCause()
                .hasMessageContaining("createListing cannot be polled");
    }

    @Test
    void answersWithTheChangesSinceTheLastTime() throws Exception {
        context.getRegistry().bind("changes", new InMemoryChangeStore());
        var fails = new AtomicBoolean(true);
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        errorHandler(noErrorHandler());
                        from("direct:changes")
                                .to(
                                        "discogs:collectionItems?changes=true&changeStore=#changes&userToken="
                                                + OTHER_TOKEN)
                                .process(
                                        exchange -> {
                                            if (fails.get()) {
                                                throw new IllegalStateException("out of order");
                                            }
                                        });
                    }
                });
        assertThat(ask().isFailed()).isTrue();
        fails.set(false);
        assertThat(ask().getMessage().getBody(List.class)).hasSize(3);
        assertThat(ask().getMessage().getBody(List.class)).isEmpty();
        long added = sandbox().collection("other").add(1);
        var changes = ask().getMessage().getBody(List.class);
        assertThat(changes).hasSize(1);
        assertThat(((Change) changes.get(0)).key()).isEqualTo(Long.toString(added));
        assertThat(ask().getMessage().getBody(List.class)).isEmpty();
    }

    @Test
    void keepsAStateForEachAccount() throws Exception {
        context.getRegistry().bind("changes", new InMemoryChangeStore());
        var tokens = new InMemoryTokenStore();
        for (var account : List.of("first", "second")) {
            tokens.saveAccessToken(account, new AccessToken(account + "Token", "secret"));
        }
        component().setTokenStore(tokens);
        component().setConsumerKey(DiscogsSandbox.CONSUMER_KEY);
        component().setConsumerSecret(DiscogsSandbox.CONSUMER_SECRET);
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:changes")
                                .to("discogs:collectionItems?changes=true&changeStore=#changes");
                    }
                });
        assertThat(changesOf("first")).hasSize(5);
        assertThat(changesOf("second")).hasSize(7);
        long added = sandbox().collection("second").add(1);
        sandbox().collection("first").remove(firstOf("first"));
        var calls = Executors.newFixedThreadPool(4);
        try {
            var asked =
                    calls.invokeAll(
                            Stream.generate(() -> List.of("first", "second"))
                                    .limit(10)
                                    .flatMap(List::stream)
                                    .map(
                                            account ->
                                                    (Callable<List<Change>>)
                                                            () -> changesOf(account))
                                    .toList());
            var changes = new ArrayList<Change>();
            for (var answer : asked) {
                changes.addAll(answer.get());
            }
            assertThat(changes)
                    .extracting(change -> change.type().toString())
                    .containsExactlyInAnyOrder("added", "removed");
            assertThat(changes).extracting(Change::key).contains(Long.toString(added));
        } finally {
            calls.shutdown();
        }
    }

    private long firstOf(String username) {
        return sandbox().collection(username).instanceIds().findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<Change> changesOf(String account) {
        return template.requestBodyAndHeader(
                "direct:changes", null, DiscogsConstants.ACCOUNT, account, List.class);
    }

    @Test
    void isPolledByAnotherRoute() throws Exception {
        context.getRegistry().bind("changes", new InMemoryChangeStore());
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:next")
                                .pollEnrich(COLLECTION + "&maxMessagesPerPoll=1", 20_000)
                                .process(ChangesTest.this::tell);
                    }
                });
        for (int count = 0; count < 5; count++) {
            template.sendBody("direct:next", null);
        }

        assertThat(sinkKeys()).hasSize(5);
    }

    @Test
    void goesOnWhenItIsResumed() throws Exception {
        route(COLLECTION);
        await().until(() -> told().size() >= 20);
        for (int count = 0; count < 3; count++) {
            context.getRouteController().suspendRoute("polling");
            sandboxCollection().add(1 + count);
            sandboxCollection().remove(instance(20));
            context.getRouteController().resumeRoute("polling");
            awaitRequests(2);
        }
        awaitCollection();
    }

    @Test
    void keepsForTheNextMessageWhatAPageThatFailsLeavesOut() throws Exception {
        context.getRegistry().bind("changes", new InMemoryChangeStore());
        for (int count = 0; count < 1_200; count++) {
            sandbox().collection("other").add(1 + count);
        }
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        errorHandler(noErrorHandler());
                        from("direct:changes")
                                .to(
                                        "discogs:collectionItems?changes=true&changeStore=#changes&maxRetries=0&userToken="
                                                + OTHER_TOKEN);
                    }
                });
        sandbox()
                .fault(
                        Fault.answer(500, "text/plain", "no")
                                .on(request -> request.query().contains("page=2"))
                                .times(1));
        var keys = new TreeSet<String>();
        for (int count = 0; count < 4; count++) {
            var changes = ask().getMessage().getBody(List.class);
            if (changes != null) {
                changes.forEach(change -> keys.add(((Change) change).key()));
            }
        }
        assertThat(keys).hasSize(1_203);
    }

    @Test
    void tellsAgainWhatHasFailedWhileRemovalsWait() throws Exception {
        var fails = new AtomicBoolean(true);
        route(
                COLLECTION + "&maxRemovals=0",
                exchange -> {
                    if (change(exchange).equals("added") && fails.get()) {
                        throw new IllegalStateException("out of order");
                    }
                });
        awaitCollection();
        var endpoint = (DiscogsEndpoint) context.getRoute("polling").getEndpoint();
        var added = Long.toString(sandboxCollection().add(1));
        sandboxCollection().remove(instance(5));
        await().until(() -> endpoint.getRefusedRemovals() == 1);

        fails.set(false);

        await().until(() -> sinkKeys().contains(added));
        assertThat(endpoint.getRefusedRemovals()).isEqualTo(1);
    }

    @Test
    void tellsWhatIsNewInAListThatIsCut() throws Exception {
        var shop = sandbox().shop("cut_seller");
        route("discogs:inventory?username=cut_seller&" + OPTIONS + DiscogsSandbox.USER_TOKEN);
        await().until(() -> told().size() >= 10_100);
        awaitRequests(4);
        int before = told().size();
        sandbox().clearRequests();
        awaitRequests(3);
        assertThat(sandbox().requests())
                .allMatch(request -> request.query().contains("sort_order=desc"));

        var listing = Long.toString(shop.addListing(1));
        await().until(() -> sinkKeys().contains(listing));
        assertThat(told()).hasSize(before + 1);
    }

    private Exchange ask() {
        return template.send("direct:changes", exchange -> {});
    }
}
