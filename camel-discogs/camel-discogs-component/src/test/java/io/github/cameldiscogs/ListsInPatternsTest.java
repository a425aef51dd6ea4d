/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.apache.camel.builder.Builder.body;
import static org.apache.camel.builder.Builder.constant;
import static org.apache.camel.builder.Builder.exchangeProperty;
import static org.apache.camel.builder.Builder.simple;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.AggregationStrategies;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.model.ClaimCheckOperation;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;
import org.apache.camel.saga.InMemorySagaService;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists in the hands of Camel's patterns: whichever hands it on, splits or gathers it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ListsInPatternsTest extends SandboxTestSupport {

    private static final int SIZE = 95;
    private static final String LIST =
            "discogs:collectionItems?perPage=10&userToken=" + DiscogsSandbox.USER_TOKEN;

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.account(
                SandboxAccount.named(DiscogsSandbox.USERNAME)
                        .withToken(DiscogsSandbox.USER_TOKEN)
                        .withCollectionSize(SIZE));
    }

    /** What stands between the call of a list and the routes that have its items. */
    enum Pattern {
        AGGREGATE_OF_THE_LIST(
                route ->
                        route.aggregate(constant(true), new GroupedBodyAggregationStrategy())
                                .completionSize(1)
                                .split(body())
                                .split(body())
                                .streaming()
                                .to("mock:item")),
        AGGREGATE_OF_THE_LIST_WITH_A_TIMEOUT(
                route ->
                        route.aggregate(constant(true), AggregationStrategies.useLatest())
                                .completionTimeout(10)
                                .completionTimeoutCheckerInterval(10)
                                .split(body())
                                .streaming()
                                .to("mock:item")),
        AGGREGATE_OF_ITEMS_BY_SIZE(
                route ->
                        route.split(body())
                                .streaming()
                                .aggregate(constant(true), new GroupedBodyAggregationStrategy())
                                .completionSize(19)
                                .split(body())
                                .to("mock:item")),
        AGGREGATE_OF_ITEMS_BY_TIMEOUT(
                route ->
                        route.split(body())
                                .streaming()
                                .parallelProcessing()
                                .aggregate(constant(true), new GroupedBodyAggregationStrategy())
                                .completionTimeout(200)
                                .completionTimeoutCheckerInterval(20)
                                .split(body())
                                .to("mock:item")),
        AGGREGATE_OF_ITEMS_BY_THE_END_OF_THE_SPLIT(
                route ->
                        route.split(body())
                                .streaming()
                                .aggregate(constant(true), new GroupedBodyAggregationStrategy())
                                .eagerCheckCompletion()
                                .completionPredicate(
                                        simple("${exchangeProperty.CamelSplitComplete}"))
                                .split(body())
                                .to("mock:item")),
        GATHERED_BY_THE_SPLITTER(
                route ->
                        route.split(body(), new GroupedBodyAggregationStrategy())
                                .streaming()
                                .parallelProcessing()
                                .transform(body())
                                .end()
                                .split(body())
                                .to("mock:item")),
        CLAIM_CHECK(
                route ->
                        route.claimCheck(ClaimCheckOperation.Push)
                                .setBody(constant("other"))
                                .claimCheck(ClaimCheckOperation.Pop)
                                .split(body())
                                .streaming()
                                .to("mock:item")),
        CLAIM_CHECK_BY_KEY(
                route ->
                        route.claimCheck(ClaimCheckOperation.Set, "list")
                                .setBody(constant("other"))
                                .claimCheck(ClaimCheckOperation.GetAndRemove, "list", "body")
                                .split(body())
                                .streaming()
                                .to("mock:item")),
        POLL_ENRICH(
                route ->
                        route.to("seda:kept?waitForTaskToComplete=Never")
                                .setBody(constant("other"))
                                .pollEnrich("seda:kept", 10_000)
                                .split(body())
                                .streaming()
                                .to("mock:item")),
        RECIPIENT_LIST(route -> route.recipientList(constant("direct:split")).parallelProcessing()),
        ROUTING_SLIP(route -> route.routingSlip(constant("log:slip,direct:split"))),
        DYNAMIC_ROUTER(
                route ->
                        route.dynamicRouter()
                                .exchange(
                                        exchange ->
                                                exchange.getProperty(Exchange.SLIP_ENDPOINT) == null
                                                        ? "direct:split"
                                                        : null)),
        TO_D(route -> route.toD("direct:${header.none}split")),
        SEDA_THAT_WAITS(route -> route.to("seda:split?waitForTaskToComplete=Always")),
        SEDA_THAT_DOES_NOT_WAIT(route -> route.to("seda:split?waitForTaskToComplete=Never")),
        IDEMPOTENT_ITEMS(
                route ->
                        route.loop(3)
                                .split(body())
                                .streaming()
                                .idempotentConsumer(
                                        simple("${body.instanceId}"),
                                        MemoryIdempotentRepository.memoryIdempotentRepository())
                                .to("mock:item")),
        LOAD_BALANCE(
                route ->
                        route.split(body())
                                .streaming()
                                .loadBalance()
                                .roundRobin()
                                .to("direct:one", "direct:one")),
        FAILOVER(
                route ->
                        route.loadBalance()
                                .failover(1, false, true)
                                .to("direct:broken", "direct:split")),
        THROTTLE(
                route ->
                        route.split(body())
                                .streaming()
                                .throttle(1000)
                                .timePeriodMillis(10)
                                .to("mock:item")),
        DELAY(route -> route.delay(1).asyncDelayed().split(body()).streaming().to("mock:item")),
        DELAYED_ITEMS(
                route -> route.split(body()).streaming().delay(1).asyncDelayed().to("mock:item")),
        SORT(
                route ->
                        route.sort(
                                        body(),
                                        Comparator.comparing(
                                                item -> ((CollectionItem) item).instanceId()))
                                .split(body())
                                .to("mock:item")),
        TRANSFORM(route -> route.transform(body()).split(body()).streaming().to("mock:item")),
        VALIDATE(
                route ->
                        route.validate()
                                .simple("${body.totalItems} == 95")
                                .validate()
                                .simple("${body} != null")
                                .split(body())
                                .streaming()
                                .to("mock:item")),
        HEADER(
                route ->
                        route.setHeader("list", body())
                                .setBody(constant("other"))
                                .split(simple("${header.list}"))
                                .streaming()
                                .to("mock:item")),
        PROPERTY(
                route ->
                        route.setProperty("list", simple("${body}"))
                                .setBody(constant("other"))
                                .split(exchangeProperty("list"))
                                .streaming()
                                .to("mock:item")),
        VARIABLE(
                route ->
                        route.setVariable("list", body())
                                .setBody(constant("other"))
                                .split(simple("${variable.list}"))
                                .streaming()
                                .to("mock:item")),
        LOOP_WHILE(
                route ->
                        route.loopDoWhile(simple("${exchangeProperty.CamelLoopIndex} == null"))
                                .copy()
                                .to("direct:split")
                                .end()),
        TRY(
                route ->
                        route.doTry()
                                .throwException(new IllegalStateException("before"))
                                .doCatch(IllegalStateException.class)
                                .log("${body}")
                                .doFinally()
                                .to("direct:split")
                                .end()),
        THREADS(route -> route.threads(2).split(body()).streaming().to("mock:item")),
        COLLATED(
                route ->
                        route.split(simple("${collate(10)}"))
                                .streaming()
                                .split(body())
                                .to("mock:item")),
        SKIPPED(route -> route.split(simple("${skip(0)}")).streaming().to("mock:item")),
        RESEQUENCED(
                route ->
                        route.split(body())
                                .streaming()
                                .resequence(simple("${body.instanceId}"))
                                .batch()
                                .size(19)
                                .timeout(300)
                                .to("mock:item")),
        RESEQUENCED_STREAM(
                route ->
                        route
                                .split(body())
                                .resequence(simple("${exchangeProperty.CamelSplitIndex}++"))
                                .stream()
                                .capacity(200)
                                .timeout(100)
                                .to("mock:item")),
        SAGA(route -> route.saga().split(body()).streaming().to("mock:item")),
        CONVERTED_TO_ITERATOR(
                route ->
                        route.convertBodyTo(Iterator.class)
                                .split(body())
                                .streaming()
                                .to("mock:item")),
        CONVERTED_TO_COLLECTION(
                route ->
                        route.convertBodyTo(Collection.class)
                                .split(body())
                                .streaming()
                                .to("mock:item")),
        CONVERTED_TO_SET(
                route -> route.convertBodyTo(Set.class).split(body()).streaming().to("mock:item")),
        STREAM_CACHING(
                route ->
                        route.streamCache("true")
                                .to("log:x?showAll=true")
                                .split(body())
                                .streaming()
                                .to("mock:item")),
        NO_STREAM_CACHING(
                route -> route.streamCache("false").split(body()).streaming().to("mock:item")),
        SCRIPTED(
                route ->
                        route.script(simple("${body.totalItems}"))
                                .split(body())
                                .streaming()
                                .to("mock:item")),
        LIST_OF_LISTS(
                route ->
                        route.process(
                                        exchange ->
                                                exchange.getMessage()
                                                        .setBody(
                                                                List.of(
                                                                        exchange.getMessage()
                                                                                .getBody())))
                                .split(body())
                                .split(body())
                                .streaming()
                                .to("mock:item")),
        ITERATOR_OF_ITS_OWN(
                route ->
                        route.split()
                                .exchange(exchange -> exchange.getMessage().getBody(Iterator.class))
                                .streaming()
                                .to("mock:item"));

        private final Consumer<RouteDefinition> steps;

        Pattern(Consumer<RouteDefinition> steps) {
            this.steps = steps;
        }
    }

    /** Where Camel shows a body without a step of the route that says so. */
    enum Show {
        RECIPIENT_LIST(routes -> list(routes).recipientList(constant("log:shown?showAll=true"))),
        ROUTING_SLIP(routes -> list(routes).routingSlip(constant("log:shown"))),
        DYNAMIC_ENDPOINT(
                routes ->
                        list(routes)
                                .setHeader("where", constant("log:shown"))
                                .toD("${header.where}")),
        WIRE_TAP(routes -> list(routes).wireTap("log:shown")),
        MULTICAST(routes -> list(routes).multicast().to("log:shown", "log:shown")),
        LOAD_BALANCE(routes -> list(routes).loadBalance().roundRobin().to("log:shown")),
        ENRICH(routes -> list(routes).enrich("log:shown")),
        INTERCEPTED(
                routes -> {
                    routes.intercept().to("log:shown");
                    list(routes).to("mock:end");
                }),
        ON_COMPLETION(
                routes -> list(routes).onCompletion().modeBeforeConsumer().to("log:shown").end()),
        TEMPLATE(
                routes ->
                        list(routes)
                                .process(
                                        exchange ->
                                                exchange.getContext()
                                                        .createProducerTemplate()
                                                        .sendBody(
                                                                "log:shown",
                                                                exchange.getMessage().getBody()))),
        DEAD_LETTER_CHANNEL(
                routes -> {
                    routes.errorHandler(routes.deadLetterChannel("log:shown"));
                    list(routes).throwException(new IllegalStateException("dead"));
                }),
        EXHAUSTED_ERROR_HANDLER(
                routes -> {
                    routes.errorHandler(routes.defaultErrorHandler().logExhaustedMessageBody(true));
                    list(routes).throwException(new IllegalStateException("exhausted"));
                }),
        HEADER_IN_A_LOG(
                routes ->
                        list(routes)
                                .setHeader("list", body())
                                .setProperty("list", body())
                                .recipientList(constant("log:shown?showAll=true"))),
        TRACER(
                routes -> {
                    routes.getContext().setTracing(true);
                    list(routes).to("mock:end");
                }),
        BACKLOG_TRACER(
                routes -> {
                    routes.getContext().setBacklogTracing(true);
                    list(routes).to("mock:end");
                });

        private final Consumer<RouteBuilder> routes;

        Show(Consumer<RouteBuilder> routes) {
            this.routes = routes;
        }

        private static RouteDefinition list(RouteBuilder routes) {
            return routes.from("direct:start").to(LIST);
        }
    }

    @ParameterizedTest
    @EnumSource
    void costsNoRequestWhereItIsOnlyShown(Show show) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        show.routes.accept(this);
                    }
                });

        template.send("direct:start", ExchangePattern.InOut, sent -> {});
        context.stop();

        assertThat(sandbox().requests())
                .filteredOn(request -> request.path().endsWith("/releases"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void givesEachItemOnce(Pattern pattern) throws Exception {
        context.addService(new InMemorySagaService());
        getMockEndpoint("mock:item").expectedMessageCount(SIZE);
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        pattern.steps.accept(from("direct:start").to(LIST));
                        from("direct:split").split(body()).streaming().to("mock:item");
                        from("seda:split?pollTimeout=10").split(body()).streaming().to("mock:item");
                        from("direct:one").to("mock:item");
                        from("direct:broken")
                                .split(body())
                                .streaming()
                                .stopOnException()
                                .throwException(new IllegalStateException("broken"));
                    }
                });

        var exchange = template.send("direct:start", ExchangePattern.InOut, sent -> {});

        assertThat(exchange.getException()).isNull();
        MockEndpoint.assertIsSatisfied(context, 10, TimeUnit.SECONDS);
        assertThat(
                        getMockEndpoint("mock:item").getExchanges().stream()
                                .map(
                                        item ->
                                                item.getMessage()
                                                        .getBody(CollectionItem.class)
                                                        .instanceId()))
                .hasSize(SIZE)
                .doesNotHaveDuplicates();
    }
}
