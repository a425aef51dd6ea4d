/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SplitDefinition;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A page that fails, whichever it is, however its list is split and whoever handles the failure.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FailedPagesTest extends SandboxTestSupport {

    private static final int SIZE = 95;
    private static final String LIST =
            "discogs:collectionItems?perPage=10&userToken=" + DiscogsSandbox.USER_TOKEN;

    /** As many as the list has pages, and two looks for changes. */
    private static final int REQUESTS = 12;

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.collectionSize(SIZE);
    }

    /** Who handles the failure, and how often the list may be read. */
    enum Handler {
        DEFAULT(1, routes -> {}),
        NONE(1, routes -> routes.errorHandler(routes.noErrorHandler())),
        DEAD_LETTER_CHANNEL(
                1,
                routes ->
                        routes.errorHandler(
                                routes.deadLetterChannel("mock:dead").useOriginalMessage())),
        REDELIVERY(
                2,
                routes ->
                        routes.errorHandler(
                                routes.defaultErrorHandler()
                                        .maximumRedeliveries(1)
                                        .redeliveryDelay(0)));

        private final int readings;
        private final Consumer<RouteBuilder> handler;

        Handler(int readings, Consumer<RouteBuilder> handler) {
            this.readings = readings;
            this.handler = handler;
        }
    }

    /** How the list is split. */
    enum Split {
        IN_MEMORY(split -> split),
        STREAMING(SplitDefinition::streaming),
        PARALLEL(SplitDefinition::parallelProcessing),
        STREAMING_IN_PARALLEL(split -> split.streaming().parallelProcessing());

        private final UnaryOperator<SplitDefinition> options;

        Split(UnaryOperator<SplitDefinition> options) {
            this.options = options;
        }
    }

    static Stream<Arguments> cases() {
        return Stream.of(Handler.values())
                .flatMap(
                        handler ->
                                Stream.of(Split.values())
                                        .flatMap(
                                                split ->
                                                        Stream.of(1, 2, 5, 10)
                                                                .map(
                                                                        page ->
                                                                                Arguments.of(
                                                                                        handler,
                                                                                        split,
                                                                                        page))));
    }

    private Exchange run(Handler handler, Split split) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        handler.handler.accept(this);
                        split.options
                                .apply(from("direct:start").to(LIST).split().body())
                                .to("mock:item");
                    }
                });
        return template.send("direct:start", sent -> sent.getMessage().setBody("original"));
    }

    private static Fault refusalOf(int page) {
        return Fault.answer(403, "text/plain", "No.")
                .on(
                        request ->
                                request.path().endsWith("/releases")
                                        && ("&" + request.query() + "&")
                                                .contains("&page=" + page + "&"));
    }

    private long requests() {
        ReadAheadThreads.assertIdle(context);
        return sandbox().requests().stream()
                .filter(request -> request.path().endsWith("/releases"))
                .count();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void failsTheExchangeAndLeavesNothingBehind(Handler handler, Split split, int page)
            throws Exception {
        sandbox().fault(refusalOf(page).forever());

        var exchange = run(handler, split);

        if (handler == Handler.DEAD_LETTER_CHANNEL) {
            var dead = getMockEndpoint("mock:dead").getExchanges();
            assertThat(dead).hasSize(1);
            assertThat(dead.get(0).getMessage().getBody()).isEqualTo("original");
            assertThat(dead.get(0).getProperty(Exchange.EXCEPTION_CAUGHT))
                    .isInstanceOf(DiscogsAuthenticationException.class);
        } else {
            assertThat(exchange.getException()).isInstanceOf(DiscogsAuthenticationException.class);
        }
        assertThat(requests()).isLessThanOrEqualTo((long) handler.readings * REQUESTS);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isAskedForAgainByARedelivery(Handler handler, Split split, int page) throws Exception {
        sandbox().fault(refusalOf(page));

        var exchange = run(handler, split);

        if (handler == Handler.REDELIVERY) {
            assertThat(exchange.getException()).isNull();
            assertThat(instances()).hasSize(SIZE);
        }
        assertThat(requests()).isLessThanOrEqualTo((long) handler.readings * REQUESTS);
    }

    private Set<Long> instances() {
        return getMockEndpoint("mock:item").getExchanges().stream()
                .map(item -> item.getMessage().getBody(CollectionItem.class).instanceId())
                .collect(Collectors.toSet());
    }
}
