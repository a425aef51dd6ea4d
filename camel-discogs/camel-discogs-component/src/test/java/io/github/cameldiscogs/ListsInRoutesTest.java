/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.apache.camel.builder.Builder.body;
import static org.apache.camel.builder.Builder.constant;
import static org.apache.camel.builder.Builder.simple;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.Release;
import io.github.cameldiscogs.model.Want;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.Vector;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SplitDefinition;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What routes do with lists: however they look at them, share or write them, no item is lost. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ListsInRoutesTest extends SandboxTestSupport {

    private static final int SIZE = 95;
    private static final String LIST =
            "discogs:collectionItems?perPage=10&userToken=" + DiscogsSandbox.USER_TOKEN;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder;

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.account(
                SandboxAccount.named(DiscogsSandbox.USERNAME)
                        .withToken(DiscogsSandbox.USER_TOKEN)
                        .withCollectionSize(SIZE)
                        .withWantlistSize(SIZE)
                        .withInventorySize(SIZE));
    }

    /** Adds routes, and runs the one that begins with {@code direct:start}. */
    private Exchange run(Consumer<RouteBuilder> routes) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        routes.accept(this);
                    }
                });
        return template.send("direct:start", ExchangePattern.InOut, sent -> {});
    }

    private Exchange runRoute(Consumer<RouteDefinition> steps) throws Exception {
        return run(routes -> steps.accept(routes.from("direct:start")));
    }

    private void expectAllItems(String... mocks) {
        for (var mock : mocks) {
            getMockEndpoint(mock).expectedMessageCount(SIZE);
        }
    }

    private void assertThatEachCameOnce(String... mocks) throws Exception {
        MockEndpoint.assertIsSatisfied(context, 60, TimeUnit.SECONDS);
        for (var mock : mocks) {
            assertThat(instances(mock)).as(mock).hasSize(SIZE).doesNotHaveDuplicates();
        }
    }

    private List<Long> instances(String mock) {
        return getMockEndpoint(mock).getExchanges().stream()
                .map(exchange -> exchange.getMessage().getBody(CollectionItem.class).instanceId())
                .toList();
    }

    private long pagesAskedFor() {
        return sandbox().requests().stream()
                .filter(request -> request.path().endsWith("/releases"))
                .count();
    }

    /** What a route may do before it splits a list. */
    enum Look {
        NOTHING(route -> {}),
        LOG_OF_THE_BODY(route -> route.log("got ${body}")),
        LOG_OF_AN_ITEM(route -> route.log("first ${body[0].basicInformation.title}")),
        LOG_ENDPOINT(route -> route.to("log:list?showAll=true")),
        FILTER_BY_AN_ITEM(route -> route.filter().simple("${body[3]} != null").to("log:x").end()),
        FILTER_BY_THE_FIRST(
                route -> route.filter().simple("${body.first.instanceId} > 0").to("log:x").end()),
        CHOICE_BY_THE_LAST(
                route -> route.choice().when().simple("${body[94].rating} >= 0").to("log:x").end()),
        PROPERTY_OF_AN_ITEM(route -> route.setProperty("first").simple("${body[0].instanceId}")),
        TEXT_COMPARED(
                route -> route.filter().simple("${body} contains 'instance_id'").to("log:x").end()),
        LIST_IN_A_HEADER(
                route ->
                        route.setHeader("all")
                                .exchange(from -> from.getMessage().getBody(List.class))),
        EARLIER_SPLIT(route -> route.split().body().streaming().to("mock:before").end()),
        EARLIER_SPLIT_THAT_IS_NOT_STREAMED(route -> route.split().body().to("mock:before").end()),
        TRY(
                route ->
                        route.doTry()
                                .split()
                                .body()
                                .streaming()
                                .stopOnException()
                                .throwException(new IllegalStateException("first item"))
                                .end()
                                .endDoTry()
                                .doCatch(Exception.class)
                                .end());

        private final Consumer<RouteDefinition> steps;

        Look(Consumer<RouteDefinition> steps) {
            this.steps = steps;
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void splitGivesAllItemsAfterALookAtTheList(Look look) throws Exception {
        expectAllItems("mock:item");

        var exchange =
                runRoute(
                        route -> {
                            route.to(LIST);
                            look.steps.accept(route);
                            route.split().body().streaming().to("mock:item");
                        });

        assertThat(exchange.getException()).isNull();
        assertThatEachCameOnce("mock:item");
    }

    @Test
    void loopGivesAllItemsEachTime() throws Exception {
        getMockEndpoint("mock:item").expectedMessageCount(3 * SIZE);

        runRoute(route -> route.to(LIST).loop(3).split().body().streaming().to("mock:item"));

        MockEndpoint.assertIsSatisfied(context);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void branchesOfAMulticastGetAllItemsEach(boolean parallel) throws Exception {
        expectAllItems("mock:x", "mock:y", "mock:z");

        run(
                routes -> {
                    var multicast = routes.from("direct:start").to(LIST).multicast();
                    (parallel ? multicast.parallelProcessing() : multicast)
                            .to("direct:x", "direct:y", "seda:z");
                    for (var name : List.of("direct:x", "direct:y", "seda:z?pollTimeout=10")) {
                        routes.from(name)
                                .split()
                                .body()
                                .streaming()
                                .to("mock:" + name.split("[:?]")[1]);
                    }
                });

        assertThatEachCameOnce("mock:x", "mock:y", "mock:z");
    }

    @Test
    void wireTapAndItsRouteGetAllItemsEach() throws Exception {
        expectAllItems("mock:tap", "mock:item");

        run(
                routes -> {
                    routes.from("direct:start")
                            .to(LIST)
                            .wireTap("direct:tap")
                            .split()
                            .body()
                            .streaming()
                            .to("mock:item");
                    routes.from("direct:tap").split().body().streaming().to("mock:tap");
                });

        assertThatEachCameOnce("mock:tap", "mock:item");
    }

    @Test
    void enricherGetsAllItems() throws Exception {
        expectAllItems("mock:item");

        runRoute(route -> route.enrich(LIST).split().body().streaming().to("mock:item"));

        assertThatEachCameOnce("mock:item");
    }

    @Test
    void routeThatItIsSentToLaterGetsAllItems() throws Exception {
        expectAllItems("mock:item");

        run(
                routes -> {
                    routes.from("direct:start").to(LIST).to("seda:later");
                    routes.from("seda:later?pollTimeout=10")
                            .split()
                            .body()
                            .streaming()
                            .to("mock:item");
                });

        assertThatEachCameOnce("mock:item");
    }

    /** How a route can split a list in which an item fails. */
    enum Split {
        STREAMING(SplitDefinition::streaming),
        IN_MEMORY(split -> split),
        PARALLEL(split -> split.streaming().parallelProcessing()),
        WITH_ITS_UNIT_OF_WORK(split -> split.streaming().shareUnitOfWork()),
        AGGREGATING(split -> split.streaming().aggregationStrategy(new CountItems())),
        AGGREGATING_IN_PARALLEL(
                split ->
                        split.streaming()
                                .parallelProcessing()
                                .parallelAggregate()
                                .aggregationStrategy(new CountItems()));

        private final UnaryOperator<SplitDefinition> options;

        Split(UnaryOperator<SplitDefinition> options) {
            this.options = options;
        }
    }

    /** Keeps the first exchange, and with it the failure that it may have. */
    private static final class CountItems implements AggregationStrategy {

        @Override
        public Exchange aggregate(Exchange before, Exchange item) {
            return before == null ? item : before;
        }
    }

    private static void failAtSome(Exchange exchange) {
        if (exchange.getProperty(Exchange.SPLIT_INDEX, Integer.class) % 17 == 1) {
            throw new IllegalStateException("this item");
        }
    }

    static Stream<Arguments> splitsAndErrorHandlers() {
        return Stream.of(Split.values())
                .flatMap(
                        split ->
                                Stream.of("", "dead letters", "none", "handled", "redelivered")
                                        .map(handler -> Arguments.of(split, handler)));
    }

    @ParameterizedTest
    @MethodSource("splitsAndErrorHandlers")
    void itemsThatFailEndNothing(Split split, String errorHandler) throws Exception {
        expectAllItems("mock:item");

        run(
                routes -> {
                    switch (errorHandler) {
                        case "dead letters" ->
                                routes.errorHandler(routes.deadLetterChannel("mock:dead"));
                        case "none" -> routes.errorHandler(routes.noErrorHandler());
                        case "handled" ->
                                routes.onException(IllegalStateException.class).handled(true);
                        case "redelivered" ->
                                routes.errorHandler(
                                        routes.defaultErrorHandler()
                                                .maximumRedeliveries(1)
                                                .redeliveryDelay(0));
                        default -> {}
                    }
                    split.options
                            .apply(routes.from("direct:start").to(LIST).split().body())
                            .to("mock:item")
                            .process(ListsInRoutesTest::failAtSome);
                });

        assertThatEachCameOnce("mock:item");
    }

    @Test
    void splitThatIsTriedAgainGivesAllItems() throws Exception {
        sandbox()
                .fault(
                        Fault.answer(403, "text/plain", "No.")
                                .on(request -> request.query().contains("page=4&")));

        var exchange =
                run(
                        routes -> {
                            routes.errorHandler(
                                    routes.defaultErrorHandler()
                                            .maximumRedeliveries(1)
                                            .redeliveryDelay(0));
                            routes.from("direct:start")
                                    .to(LIST)
                                    .split()
                                    .body()
                                    .streaming()
                                    .to("mock:item");
                        });

        assertThat(exchange.getException()).isNull();
        assertThat(Set.copyOf(instances("mock:item"))).hasSize(SIZE);
    }

    /** A splitter asks whether there is more before it sends on what it has taken. */
    @ParameterizedTest
    @EnumSource
    void failedPageFailsTheExchangeAfterAllItemsBeforeIt(Split split) throws Exception {
        sandbox()
                .fault(
                        Fault.answer(403, "text/plain", "No.")
                                .on(request -> request.query().contains("page=4&"))
                                .forever());
        // From the last page down to the fifth; what is split in memory is read as a whole before
        getMockEndpoint("mock:item").expectedMessageCount(split == Split.IN_MEMORY ? 0 : 55);

        var exchange =
                runRoute(
                        route ->
                                split.options.apply(route.to(LIST).split().body()).to("mock:item"));

        assertThat(exchange.getException()).isInstanceOf(DiscogsAuthenticationException.class);
        MockEndpoint.assertIsSatisfied(context, 60, TimeUnit.SECONDS);
        assertThat(instances("mock:item")).doesNotHaveDuplicates();
    }

    private static final String[] OUTPUT_TYPES = {"Model", "Map", "Json"};

    /** The whole list as JSON, taken from pages. */
    private JsonNode expected(String operation) throws Exception {
        var items = JSON.createArrayNode();
        List<?> read =
                call(
                                "discogs:%s?userToken=%s"
                                        .formatted(operation, DiscogsSandbox.USER_TOKEN),
                                Map.of())
                        .getMessage()
                        .getBody(List.class);
        read.forEach(item -> items.add(json(item)));
        return items;
    }

    private static JsonNode json(Object item) {
        try {
            return JSON.readTree(DiscogsJson.write(item));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> textsOfLists() {
        return Stream.of("collectionItems", "wantlist", "inventory", "collectionFolders", "lists")
                .flatMap(list -> Stream.of(OUTPUT_TYPES).map(output -> Arguments.of(list, output)));
    }

    @ParameterizedTest
    @MethodSource("textsOfLists")
    void isAnArrayAsText(String operation, String outputType) throws Exception {
        var expected = expected(operation);
        var message =
                callAsUser("discogs:%s?outputType=%s".formatted(operation, outputType), Map.of())
                        .getMessage();

        assertThat(JSON.readTree(message.getBody(String.class))).isEqualTo(expected);
        assertThat(JSON.readTree(message.getBody(byte[].class))).isEqualTo(expected);
        assertThat(JSON.readTree(message.getBody(InputStream.class))).isEqualTo(expected);
        assertThat(JSON.readTree(message.getBody(Reader.class))).isEqualTo(expected);
        assertThat(JSON.readTree(message.getBody(ByteBuffer.class).array())).isEqualTo(expected);
        assertThat(JSON.readTree(JSON.writeValueAsBytes(message.getBody()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                List.class,
                Collection.class,
                Set.class,
                HashSet.class,
                LinkedHashSet.class,
                ArrayList.class,
                LinkedList.class,
                Queue.class,
                Deque.class
            })
    void isACollectionOfTheClassThatIsAskedFor(Class<? extends Collection<?>> type) {
        var body = callAsUser("discogs:wantlist", Map.of()).getMessage().getBody(type);

        assertThat((Object) body).isInstanceOf(type);
        assertThat(body).hasSize(SIZE);
    }

    @Test
    void isAnArrayAndAReaderOfTheClassThatIsAskedFor() throws Exception {
        var message = callAsUser("discogs:wantlist", Map.of()).getMessage();

        assertThat(message.getBody(String[].class))
                .hasSize(SIZE)
                .allSatisfy(text -> assertThat(JSON.readTree(text).has("id")).isTrue());
        assertThat(JSON.readTree(message.getBody(BufferedReader.class))).hasSize(SIZE);
    }

    @Test
    void isAnArrayOfItsItems() {
        assertThat(callAsUser("discogs:wantlist", Map.of()).getMessage().getBody(Want[].class))
                .hasSize(SIZE);
        assertThat(
                        callAsUser("discogs:wantlist?outputType=Map", Map.of())
                                .getMessage()
                                .getBody(Map[].class))
                .hasSize(SIZE);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                SortedSet.class,
                NavigableSet.class,
                BlockingQueue.class,
                Vector.class,
                Release[].class
            })
    void isNothingThatItCannotBe(Class<?> type) throws Exception {
        var exchange =
                runRoute(
                        route ->
                                route.to("discogs:wantlist?userToken=" + DiscogsSandbox.USER_TOKEN)
                                        .convertBodyTo(type));

        assertThat(exchange.getException())
                .hasRootCauseInstanceOf(NoTypeConversionAvailableException.class)
                .hasMessageContaining(type.getSimpleName());
    }

    @Test
    void aLookThatFailsTakesNothingFromThoseWhoReadLater() throws Exception {
        sandbox()
                .fault(
                        Fault.answer(403, "text/plain", "No.")
                                .on(request -> request.query().contains("page=10&")));
        expectAllItems("mock:item");

        runRoute(
                route ->
                        route.to(LIST)
                                .doTry()
                                .setProperty("first", simple("${body.first.instanceId}"))
                                .doCatch(DiscogsException.class)
                                .to("mock:failed")
                                .end()
                                .split()
                                .body()
                                .streaming()
                                .to("mock:item"));

        assertThat(getMockEndpoint("mock:failed").getExchanges()).hasSize(1);
        assertThatEachCameOnce("mock:item");
    }

    /** Camel asks for what is left of a split that was stopped, and runs others' code for it. */
    @Test
    void whatIsReadForASplitThatWasStoppedIsWhole() throws Exception {
        var sizes = new ArrayList<Integer>();

        runRoute(
                route ->
                        route.to(LIST)
                                .setProperty("list", body())
                                .setBody(constant("a,b,c,d"))
                                .doTry()
                                .split(body())
                                .streaming()
                                .stopOnException()
                                .onPrepare(
                                        exchange ->
                                                sizes.add(
                                                        exchange.getProperty("list", List.class)
                                                                .size()))
                                .throwException(new IllegalStateException("the first"))
                                .end()
                                .endDoTry()
                                .doCatch(Exception.class)
                                .end());

        assertThat(sizes).isNotEmpty().allMatch(size -> size == SIZE);
    }

    @ParameterizedTest
    @CsvSource({"Model,", "Map,", "Json, application/json"})
    void tellsThatItIsJsonWhereItsItemsAre(String outputType, String contentType) {
        for (var operation : List.of("wantlist", "collectionFolders")) {
            var exchange =
                    callAsUser(
                            "discogs:%s?outputType=%s".formatted(operation, outputType),
                            Map.of(Exchange.CONTENT_TYPE, "text/plain"));

            assertThat(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE))
                    .isEqualTo(contentType);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Model", "Map", "Json"})
    void isAllItemsAsACollection(String outputType) {
        var message =
                callAsUser("discogs:wantlist?outputType=" + outputType, Map.of()).getMessage();

        assertThat((List<?>) message.getBody(List.class)).hasSize(SIZE);
        assertThat((Collection<?>) message.getBody(Collection.class)).hasSize(SIZE);
        assertThat(message.getBody(Object[].class)).hasSize(SIZE);
        assertThat((Iterator<?>) message.getBody(Iterator.class)).toIterable().hasSize(SIZE);
        assertThat((Iterable<?>) message.getBody(Iterable.class)).hasSize(SIZE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Model", "Map", "Json"})
    void isAnArrayInMarshalledJson(String outputType) throws Exception {
        var expected = expected("collectionItems");

        var exchange =
                runRoute(
                        route ->
                                route.to(LIST + "&outputType=" + outputType)
                                        .marshal()
                                        .json(JsonLibrary.Jackson));

        assertThat(JSON.readTree(exchange.getMessage().getBody(String.class))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Model", "Map", "Json"})
    void isAnArrayInMarshalledJsonOfAList(String outputType) throws Exception {
        var expected = expected("collectionItems");

        var exchange =
                runRoute(
                        route ->
                                route.to(LIST + "&outputType=" + outputType)
                                        .convertBodyTo(List.class)
                                        .marshal()
                                        .json(JsonLibrary.Jackson));

        assertThat(JSON.readTree(exchange.getMessage().getBody(String.class))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&charset=utf-8", "&checksumFileAlgorithm=SHA256"})
    void isAnArrayInAFile(String options) throws Exception {
        var expected = expected("collectionItems");

        var exchange =
                runRoute(
                        route ->
                                route.to(LIST)
                                        .to(
                                                "file:%s?fileName=wants.json%s"
                                                        .formatted(folder, options)));

        assertThat(exchange.getException()).isNull();
        assertThat(JSON.readTree(folder.resolve("wants.json").toFile())).isEqualTo(expected);
    }

    @Test
    void fileOfAListThatBreaksOffIsNotThereUnderItsName() throws Exception {
        sandbox()
                .fault(
                        Fault.answer(403, "text/plain", "No.")
                                .on(request -> request.query().contains("page=4&"))
                                .forever());

        var exchange =
                runRoute(
                        route ->
                                route.to(LIST)
                                        .to(
                                                "file:%s?fileName=wants.json&tempFileName=wants.part"
                                                        .formatted(folder)));

        assertThat(exchange.getException()).hasRootCauseInstanceOf(DiscogsException.class);
        assertThat(folder.resolve("wants.json")).doesNotExist();
    }

    @Test
    void costsNoRequestInALog() throws Exception {
        runRoute(
                route ->
                        route.to(LIST)
                                .log("${body}")
                                .log("got ${body} from ${routeId}")
                                .to("log:list")
                                .to("log:list?showAll=true&multiline=true"));

        assertThat(pagesAskedFor()).isEqualTo(1);
    }

    @Test
    void saysInALogWhichListItIs() throws Exception {
        var lines = new ArrayList<String>();
        context.getCamelContextExtension()
                .addLogListener(
                        (exchange, logger, line) -> {
                            lines.add(line);
                            return line;
                        });

        runRoute(route -> route.to(LIST).log("got ${body}"));

        assertThat(lines)
                .containsExactly("got collectionItems: %d items, none read".formatted(SIZE));
    }
}
