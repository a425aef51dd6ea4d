/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsServerException;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.support.Places;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a list that nobody reads to its end: no request, no thread, no place. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class GivenUpListsTest extends SandboxTestSupport {

    private static final int PAGES = 100;
    private static final int PREFETCH = 4;
    private static final String LIST =
            "discogs:collectionItems?perPage=10&rateLimiter=#places&userToken="
                    + DiscogsSandbox.USER_TOKEN;

    private final Places places = new Places();
    private final CountDownLatch firstExchangeHasFailed = new CountDownLatch(1);
    private final CompletableFuture<Integer> takenByTap = new CompletableFuture<>();

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.collectionSize(PAGES * 10);
    }

    @Override
    protected void bindToRegistry(Registry registry) {
        registry.bind("places", places);
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (var sort : new String[] {"", "&sort=added"}) {
                    from("direct:fails-at-the-tenth" + sort.replaceAll("\\W", ""))
                            .to(LIST + sort)
                            .split(body())
                            .streaming()
                            .stopOnException()
                            .process(GivenUpListsTest::failAtTheTenth)
                            .end();
                    from("direct:handles-the-tenth" + sort.replaceAll("\\W", ""))
                            .onException(IllegalStateException.class)
                            .handled(true)
                            .end()
                            .to(LIST + sort)
                            .split(body())
                            .streaming()
                            .stopOnException()
                            .process(GivenUpListsTest::failAtTheTenth)
                            .end();
                    from("direct:fails-in-a-group" + sort.replaceAll("\\W", ""))
                            .to(LIST + sort)
                            .split(simple("${collate(4)}"))
                            .streaming()
                            .stopOnException()
                            .throwException(new IllegalStateException("the first group"))
                            .end();
                    from("direct:branches" + sort.replaceAll("\\W", ""))
                            .to(LIST + sort)
                            .multicast()
                            .stopOnException()
                            .to("direct:stops");
                    from("direct:fails-elsewhere" + sort.replaceAll("\\W", ""))
                            .to(LIST + sort)
                            .process(exchange -> items(exchange).iterator().next())
                            .throwException(new IllegalStateException("elsewhere"));
                }
                from("direct:stops")
                        .split(body())
                        .streaming()
                        .stopOnException()
                        .process(GivenUpListsTest::failAtTheTenth)
                        .end();
                from("direct:goes-on")
                        .to(LIST)
                        .doTry()
                        .split(body())
                        .streaming()
                        .stopOnException()
                        .process(GivenUpListsTest::failAtTheTenth)
                        .end()
                        .endDoTry()
                        .doCatch(Exception.class)
                        .end()
                        .convertBodyTo(List.class);
                from("direct:hands-over")
                        .to(LIST)
                        .to("seda:heir")
                        .throwException(new IllegalStateException("after handing over"));
                from("direct:taps")
                        .to(LIST)
                        .wireTap("direct:tap")
                        .throwException(new IllegalStateException("after the tap"));
                from("direct:tap")
                        .process(exchange -> firstExchangeHasFailed.await())
                        .process(
                                exchange ->
                                        takenByTap.complete(takeAll(items(exchange).iterator())));
                from("seda:heir?pollTimeout=10")
                        .process(exchange -> firstExchangeHasFailed.await())
                        .split(body())
                        .streaming()
                        .to("mock:item");
            }
        };
    }

    private static void failAtTheTenth(Exchange exchange) {
        if (exchange.getProperty(Exchange.SPLIT_INDEX, Integer.class) == 9) {
            throw new IllegalStateException("the tenth");
        }
    }

    private static DiscogsItems<?> items(Exchange exchange) {
        return (DiscogsItems<?>) exchange.getMessage().getBody();
    }

    private DiscogsItems<?> walk(String options) {
        return items(call(LIST + options, Map.of()));
    }

    private long pagesAskedFor() {
        return sandbox().requests().stream()
                .filter(request -> request.path().endsWith("/releases"))
                .count();
    }

    private void assertThatNothingIsLeft() {
        ReadAheadThreads.assertIdle(context);
        await().untilAsserted(() -> assertThat(places.areFree()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "direct:fails-at-the-tenth",
                "direct:fails-at-the-tenthsortadded",
                "direct:handles-the-tenth",
                "direct:handles-the-tenthsortadded",
                "direct:fails-in-a-group",
                "direct:fails-in-a-groupsortadded",
                "direct:branches",
                "direct:branchessortadded",
                "direct:fails-elsewhere",
                "direct:fails-elsewheresortadded"
            })
    void costOfAListThatIsNotReadToItsEndIsWhatWasReadAhead(String route) {
        var exchange = template.send(route, sent -> {});

        assertThat(exchange.isFailed()).isEqualTo(!route.startsWith("direct:handles"));
        assertThatNothingIsLeft();
        assertThat(pagesAskedFor()).isLessThanOrEqualTo(1 + PREFETCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=added"})
    void nothingIsLeftWhenTheItemsAreForgotten(String sort) {
        walk(sort).iterator().next();

        assertThatNothingIsLeft();
        assertThat(pagesAskedFor()).isLessThanOrEqualTo(1 + PREFETCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=added"})
    void nothingIsLeftWhenTheWalkIsClosedWhilePagesWaitForTheBudget(String sort) {
        var items = walk(sort).iterator();
        places.leave(1);
        items.next();
        await().until(() -> places.waiting() > 1);

        items.close();

        assertThatNothingIsLeft();
        assertThat(items.hasNext()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=added", "&prefetch=0", "&prefetch=0&sort=added"})
    void walkFailsWhenTheContextStopsWhileItWaits(String options) throws Exception {
        var items = walk(options).iterator();
        items.next();
        places.leave(0);
        var failure = CompletableFuture.supplyAsync(() -> catchThrowable(() -> takeAll(items)));
        await().until(() -> places.waiting() > 0);

        context.stop();

        assertThat(failure.get()).isInstanceOf(DiscogsException.class);
        assertThat(catchThrowable(items::hasNext)).isSameAs(failure.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=added", "&prefetch=0", "&prefetch=0&sort=added"})
    void walkFailsWhenTheContextHasStopped(String options) {
        var items = walk(options).iterator();
        items.next();

        context.stop();

        assertThat(catchThrowable(() -> takeAll(items))).isInstanceOf(DiscogsException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static int takeAll(Iterator<?> items) {
        var all = new ArrayList<Object>();
        items.forEachRemaining(all::add);
        return all.size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=added"})
    void nothingIsLeftOfAListThatIsClosedWhilePagesWaitForTheBudget(String sort) {
        var items = walk(sort);
        var walk = items.iterator();
        places.leave(1);
        walk.next();
        await().until(() -> places.waiting() > 1);

        items.close();

        assertThatNothingIsLeft();
        places.leave(Integer.MAX_VALUE);
        assertThat(takeAll(walk)).isEqualTo(PAGES * 10 - 1);
    }

    @Test
    void exchangeThatGoesOnAfterAFailureHasAllItems() {
        var exchange = template.send("direct:goes-on", sent -> {});

        assertThat((List<?>) exchange.getMessage().getBody(List.class)).hasSize(PAGES * 10);
        assertThatNothingIsLeft();
    }

    @Test
    void walkGoesOnForAnExchangeThatItWasHandedOverTo() throws Exception {
        getMockEndpoint("mock:item").expectedMessageCount(PAGES * 10);

        assertThat(template.send("direct:hands-over", sent -> {}).isFailed()).isTrue();
        firstExchangeHasFailed.countDown();

        getMockEndpoint("mock:item").assertIsSatisfied();
    }

    @Test
    void walkGoesOnForOthersThanTheExchangeThatHasFailed() throws Exception {
        assertThat(template.send("direct:taps", sent -> {}).isFailed()).isTrue();
        firstExchangeHasFailed.countDown();

        assertThat(takenByTap.get()).isEqualTo(PAGES * 10);
    }

    @Test
    void walkEndsWithTheFailureOfAPage() {
        var items = walk("&maxRetries=0").iterator();
        sandbox().fault(Fault.emptyAnswer(500).skip(20).forever());

        var failure = catchThrowable(() -> takeAll(items));

        assertThat(failure).isInstanceOf(DiscogsServerException.class);
        assertThatNothingIsLeft();
        long asked = pagesAskedFor();
        assertThat(catchThrowable(items::hasNext)).isSameAs(failure);
        assertThat(pagesAskedFor()).isEqualTo(asked);
    }
}
