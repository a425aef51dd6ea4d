/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** URIs that are made of messages: what is told to one call, and what makes another endpoint. */
class DynamicUriTest extends SandboxTestSupport {

    @BeforeEach
    void setUser() {
        component().setUserToken(DiscogsSandbox.USER_TOKEN);
        sandbox().clearRequests();
    }

    private void route(String uri) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start").toD(uri);
                    }
                });
    }

    private Exchange send(Map<String, Object> headers) {
        return call("direct:start", headers);
    }

    private Exchange send(Map<String, Object> headers, Object body) {
        return template.send(
                "direct:start",
                exchange -> {
                    exchange.getMessage().getHeaders().putAll(headers);
                    exchange.getMessage().setBody(body);
                });
    }

    private List<String> endpoints() {
        return context.getEndpoints().stream()
                .map(Endpoint::getEndpointUri)
                .filter(uri -> uri.startsWith("discogs:"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "discogs:release?releaseId=${header.id}",
                "discogs:release?releaseId=RAW(${header.id})",
                "discogs:release?release-id=${header.id}&userToken=token&currAbbr=EUR",
                "discogs://release?releaseId=${header.id}&maxRetries=1",
                "discogs:release?releaseid=${header.id}",
                "discogs:release?RELEASE-ID=${header.id}&CurrAbbr=EUR",
                "discogs:release?releaseId=${header.id}&hash=mine"
            })
    void keepOneEndpoint(String uri) throws Exception {
        sandbox().fault(Fault.answer(200, "application/json", "{\"id\": 1}").forever());
        route(uri);

        for (int id = 1; id <= 50; id++) {
            assertThat(send(Map.of("id", id)).getException()).isNull();
            assertThat(lastRequest().path()).isEqualTo("/releases/" + id);
        }

        assertThat(endpoints()).hasSize(1);
    }

    @Test
    void leaveNothingInTheMessage() throws Exception {
        route("discogs:release?releaseId=${header.id}");

        for (var id : List.of(1000, 999_999_999, "x")) {
            var exchange = send(Map.of("id", id, "CamelDiscogsCurrAbbr", "EUR"));

            assertThat(exchange.getMessage().getHeaders())
                    .containsEntry("id", id)
                    .containsEntry("CamelDiscogsCurrAbbr", "EUR")
                    .doesNotContainKey("CamelDiscogsReleaseId");
            assertThat(exchange.getAllProperties().keySet())
                    .noneMatch(name -> name.startsWith("CamelDiscogs"));
        }
    }

    private void routeWithInterceptor(String intercepted, String uri, String dynamic)
            throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        var interceptor = interceptSendToEndpoint(intercepted);
                        if (uri.contains("${")) {
                            interceptor.toD(uri);
                        } else {
                            interceptor.to(uri);
                        }
                        from("direct:start").toD(dynamic);
                    }
                });
    }

    @Test
    void meanNoOtherCallOnTheSameWay() throws Exception {
        sandbox().fault(Fault.answer(200, "application/json", "{\"id\": 1}").forever());
        routeWithInterceptor(
                "discogs:addToWantlist*",
                "discogs:editWantlistItem?username=crate_digger&releaseId=99&rating=1",
                "discogs:addToWantlist?username=crate_digger&releaseId=${header.id}&notes=mine");

        send(Map.of("id", 7));

        assertThat(sandbox().requests())
                .extracting(request -> request.method() + " " + request.path())
                .contains("POST /users/crate_digger/wants/99", "PUT /users/crate_digger/wants/7")
                .doesNotContain("POST /users/crate_digger/wants/7");
        assertThat(lastRequest().bodyText()).contains("\"notes\":\"mine\"");
    }

    @Test
    void areStillThereAfterAnotherDynamicCallOnTheSameWay() throws Exception {
        routeWithInterceptor(
                "discogs:addToWantlist*",
                "discogs:release?releaseId=${header.other}",
                "discogs:addToWantlist?username=crate_digger&releaseId=${header.id}&notes=mine");

        var exchange = send(Map.of("id", 7, "other", 1000));

        assertThat(sandbox().requests())
                .extracting(request -> request.method() + " " + request.path())
                .containsExactly("GET /releases/1000", "PUT /users/crate_digger/wants/7");
        assertThat(lastRequest().bodyText()).contains("\"notes\":\"mine\"");
        assertThat(exchange.getAllProperties().keySet())
                .noneMatch(name -> name.startsWith("CamelDiscogs"));
    }

    /** The same operation, even by the very same endpoint: the call on the way says all itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "discogs:addToWantlist",
                "discogs:addToWantlist?userToken=other",
                "discogs:addToWantlist?maxRetries=0",
                "discogs:addToWantlist?username=crate_digger",
            })
    void meanNoOtherCallOfTheSameOperationOnTheSameWay(String other) throws Exception {
        sandbox().fault(Fault.answer(200, "application/json", "{\"id\": 1}").forever());
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        interceptSendToEndpoint("discogs:addToWantlist*")
                                .onWhen(exchangeProperty("told").isNull())
                                .setProperty("told", constant(true))
                                .setHeader("CamelDiscogsReleaseId", constant(99))
                                .setHeader("CamelDiscogsUsername", constant("crate_digger"))
                                .to(other)
                                .removeHeaders("CamelDiscogs*");
                        from("direct:start")
                                .toD(
                                        "discogs:addToWantlist?username=crate_digger"
                                                + "&releaseId=${header.id}&notes=mine&rating=5");
                    }
                });

        assertThat(send(Map.of("id", 7)).getException()).isNull();

        assertThat(sandbox().requests())
                .extracting(request -> request.path() + " " + request.bodyText())
                .containsExactly(
                        "/users/crate_digger/wants/99 ",
                        "/users/crate_digger/wants/7 {\"notes\":\"mine\",\"rating\":5}");
    }

    @Test
    void meanNoCallBehindThemOnTheSameWay() throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        interceptSendToEndpoint("discogs:addToWantlist?*")
                                .to("mock:before")
                                .afterUri("direct:after");
                        from("direct:after")
                                .setBody(constant((Object) null))
                                .setHeader("CamelDiscogsReleaseId", constant(99))
                                .to("discogs:addToWantlist")
                                .removeHeaders("CamelDiscogs*");
                        from("direct:start")
                                .toD("discogs:addToWantlist?releaseId=${header.id}&notes=mine");
                    }
                });

        assertThat(send(Map.of("id", 7)).getException()).isNull();

        assertThat(sandbox().requests())
                .filteredOn(request -> request.path().contains("/wants/"))
                .extracting(request -> request.path() + " " + request.bodyText())
                .containsExactly(
                        "/users/crate_digger/wants/7 {\"notes\":\"mine\"}",
                        "/users/crate_digger/wants/99 ");
    }

    /** Copies of the message, which take with them what it was told. */
    @Test
    void meanNoCallOfACopy() throws Exception {
        sandbox().fault(Fault.answer(200, "application/json", "{\"id\": 1}").forever());
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        interceptSendToEndpoint("discogs:addToWantlist?*").to("direct:copies");
                        from("direct:copies")
                                .multicast()
                                .parallelProcessing()
                                .to("direct:static", "direct:dynamic")
                                .end()
                                .enrich("direct:static", (mine, theirs) -> mine)
                                .wireTap("direct:tap")
                                .setBody(constant((Object) null));
                        from("direct:static")
                                .setBody(constant((Object) null))
                                .setHeader("CamelDiscogsReleaseId", constant(98))
                                .setHeader("CamelDiscogsUsername", constant("a"))
                                .to("discogs:addToWantlist")
                                .removeHeaders("CamelDiscogs*");
                        from("direct:tap").to("direct:static").to("mock:tapped");
                        from("direct:dynamic")
                                .toD(
                                        "discogs:editWantlistItem?username=a&releaseId=97"
                                                + "&rating=${header.id}");
                        from("direct:start")
                                .toD(
                                        "discogs:addToWantlist?username=a&releaseId=${header.id}"
                                                + "&notes=mine");
                    }
                });
        getMockEndpoint("mock:tapped").expectedMessageCount(1);

        assertThat(send(Map.of("id", 3)).getException()).isNull();

        getMockEndpoint("mock:tapped").assertIsSatisfied();
        assertThat(sandbox().requests())
                .extracting(request -> request.path() + " " + request.bodyText())
                .containsExactlyInAnyOrder(
                        "/users/a/wants/98 ",
                        "/users/a/wants/97 {\"rating\":3}",
                        "/users/a/wants/98 ",
                        "/users/a/wants/98 ",
                        "/users/a/wants/3 {\"notes\":\"mine\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void areToldWhateverCamelCaches(int cacheSize) throws Exception {
        sandbox().fault(Fault.answer(200, "application/json", "{\"id\": 1}").forever());
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start")
                                .toD("discogs:release?releaseId=${header.id}", cacheSize)
                                .toD("discogs:release?releaseId=${header.id}1", cacheSize);
                    }
                });

        for (int id = 1; id <= 3; id++) {
            assertThat(send(Map.of("id", id)).getException()).isNull();
            assertThat(lastRequest().path()).isEqualTo("/releases/" + id + "1");
        }

        assertThat(sandbox().requests()).hasSize(6);
    }

    @Test
    void areToldAgainWhenACallIsRedelivered() throws Exception {
        sandbox().fault(Fault.answer(500, "text/plain", "No").times(2));
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        onException(DiscogsException.class)
                                .maximumRedeliveries(2)
                                .redeliveryDelay(0)
                                .onRedelivery(
                                        exchange -> exchange.getMessage().setHeader("id", 1000));
                        from("direct:start")
                                .toD("discogs:release?releaseId=${header.id}&maxRetries=0");
                    }
                });

        assertThat(send(Map.of("id", 7)).getException()).isNull();

        assertThat(sandbox().requests())
                .extracting(request -> request.path())
                .containsExactly("/releases/7", "/releases/1000", "/releases/1000");
    }

    @Test
    void areForgottenWhenACallHasFailed() throws Exception {
        sandbox().fault(Fault.answer(404, "application/json", "{}").times(1));
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        onException(DiscogsException.class)
                                .handled(true)
                                .setHeader("CamelDiscogsReleaseId", constant(99))
                                .to("discogs:addToWantlist?username=crate_digger");
                        from("direct:start")
                                .toD(
                                        "discogs:addToWantlist?username=crate_digger"
                                                + "&releaseId=${header.id}&notes=mine");
                    }
                });

        send(Map.of("id", 7));

        assertThat(sandbox().requests())
                .extracting(request -> request.path() + " " + request.bodyText())
                .containsExactly(
                        "/users/crate_digger/wants/7 {\"notes\":\"mine\"}",
                        "/users/crate_digger/wants/99 ");
    }

    @Test
    void areToldByEnrichWireTapAndRecipientList() throws Exception {
        sandbox().fault(Fault.answer(200, "application/json", "{\"id\": 1}").forever());
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start")
                                .enrich()
                                .simple("discogs:release?release-id=${header.id}")
                                .wireTap("discogs:release?releaseId=${header.id}1")
                                .recipientList(
                                        simple(
                                                "discogs:release?releaseId=${header.id}2,"
                                                        + "discogs:release?release-id=${header.id}3"))
                                .parallelProcessing();
                    }
                });

        assertThat(send(Map.of("id", 7)).getException()).isNull();

        await().untilAsserted(
                        () ->
                                assertThat(sandbox().requests())
                                        .extracting(request -> request.path())
                                        .containsExactlyInAnyOrder(
                                                "/releases/7",
                                                "/releases/71",
                                                "/releases/72",
                                                "/releases/73"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAW({{?none}})", "{{?none}}", "RAW{{{?none}}}"})
    void areLeftOutWhereAnOptionalPlaceholderHasNoValue(String value) throws Exception {
        route("discogs:search?page=1&query=${header.id}&artist=${header.value}");

        send(Map.of("id", "x", "value", value));

        assertThat(lastRequest().query()).contains("q=x").doesNotContain("artist", "none");
        assertThat(endpoints()).hasSize(1);
    }

    /** As everywhere, a header beats an option. */
    @Test
    void leaveHeadersTheirRank() throws Exception {
        sandbox().fault(Fault.answer(200, "application/json", "{\"id\": 1}").forever());
        route("discogs:release?releaseId=${header.id}");

        var exchange = send(Map.of("id", 1, "CamelDiscogsReleaseId", 2));

        assertThat(lastRequest().path()).isEqualTo("/releases/2");
        assertThat(exchange.getMessage().getHeader("CamelDiscogsReleaseId")).isEqualTo(2);
    }

    @Test
    void areForOneCall() throws Exception {
        sandbox().fault(Fault.answer(200, "application/json", "{\"id\": 1}").forever());
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start")
                                .toD("discogs:listing?listingId=${header.id}&currAbbr=EUR")
                                .to("discogs:listing?listingId=2");
                    }
                });

        assertThat(send(Map.of("id", 1)).getException()).isNull();

        assertThat(sandbox().requests())
                .extracting(request -> request.path() + "?" + request.query())
                .satisfiesExactly(
                        first -> assertThat(first).contains("listings/1", "curr_abbr=EUR"),
                        second ->
                                assertThat(second)
                                        .contains("listings/2")
                                        .doesNotContain("curr_abbr"));
    }

    static Stream<String> values() {
        return Stream.of(
                "Simon & Garfunkel",
                "Florence + The Machine",
                "Motörhead",
                "100%",
                "50%25",
                "a%20b",
                "say \"hi\"",
                "it's",
                "a=b",
                "(What's the Story) Morning Glory?",
                "a/b\\c",
                "#1",
                "[{}]^|`~<>",
                "日本",
                "\ud83c\udfb5",
                "two  blanks ",
                "");
    }

    /** An endpoint of its own is what nobody has optimised. */
    @ParameterizedTest
    @MethodSource("values")
    void areReadAsThoseOfAnyEndpoint(String value) throws Exception {
        sandbox()
                .fault(
                        Fault.answer(
                                        200,
                                        "application/json",
                                        "{\"pagination\": {\"page\": 1, \"pages\": 1}, \"results\": []}")
                                .forever());
        for (var form : List.of("RAW(%s)", "RAW{%s}", "%s")) {
            var uri = "discogs:search?page=1&artist=";
            var expected = queryOf(() -> template.send(uri + form.formatted(value), sent -> {}));
            context.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("direct:" + form).toD(uri + form.formatted("${header.value}"));
                        }
                    });

            assertThat(queryOf(() -> call("direct:" + form, Map.of("value", value))))
                    .as(form)
                    .isEqualTo(expected);
        }
    }

    /** The query that is sent; null when nothing is. */
    private String queryOf(Supplier<Exchange> call) {
        sandbox().clearRequests();
        try {
            call.get();
        } catch (ResolveEndpointFailedException e) {
            assertThat(sandbox().requests()).isEmpty();
        }
        return sandbox().requests().isEmpty() ? null : lastRequest().query();
    }

    @Test
    void keepWhatAnEndpointKeepsRaw() throws Exception {
        sandbox().fault(Fault.answer(200, "application/json", "{\"id\": 1}").forever());
        route("discogs:release?releaseId=${header.id}&userToken=RAW(a+b%c&d%41)");

        send(Map.of("id", 1));

        var sent = sentHeader("Authorization");
        call("discogs:release?releaseId=1&userToken=RAW(a+b%c&d%41)", Map.of());
        assertThat(sent).isEqualTo(sentHeader("Authorization")).startsWith("Discogs token=a+b%c&d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "discogs:release?releaseId=${header.id} | x | releaseId: 'x' is not a whole number",
                "discogs:release?releaseId=${header.id} | '' | releaseId: '' is not a whole number",
                "discogs:release?releaseId=${header.none} | x | releaseId: '' is not a whole number",
                "discogs:profile?username=${header.none} | x | username: '' is not a name",
                "discogs:collectionItems?sortOrder=${header.id} | up | allowed: one of asc, desc",
                "discogs:collectionItems?folderid=${header.id} | abc | folderId: 'abc' is not a whole number",
                "discogs:collectionItems?folder-id=${header.id} | abc | folderId: 'abc' is not a whole number",
                "discogs:release?currAbbr=${header.id} | EUR | missing releaseId",
            })
    void areRefusedBeforeAnythingIsSent(String uri, String id, String message) throws Exception {
        route(uri);

        var exchange = send(Map.of("id", id));

        assertThat(exchange.getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining(message);
        assertThat(sandbox().requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "discogs:release?releaseID=${header.id}x&unknown=1 | Unknown option",
                "discogs:release?folderId=${header.id} | release does not take the option folderId",
                "discogs:accessToken?verifier=${header.id} | it is the header CamelDiscogsVerifier",
                "discogs:releas?releaseId=${header.id} | Unknown operation 'releas'",
                "discogs:release?releaseId=${header.id}&release-id=${header.id} | are the same option",
                "discogs:release?folder-id=${header.id} | release does not take the option folderId",
                "discogs:release?releaseId=${header.id}&max-retries=5x | maxRetries: '5x' is not",
            })
    void areRefusedAsThoseOfAnyEndpoint(String uri, String message) throws Exception {
        route(uri);

        assertThat(send(Map.of("id", 1)).getException())
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasStackTraceContaining(message);
    }

    @Test
    void giveFieldsThatABodyDoesNotGive() throws Exception {
        sandbox().fault(Fault.emptyAnswer(204).forever());
        route("discogs:editListing?listingId=${header.id}&status=${header.status}");

        send(Map.of("id", 7, "status", "Draft"), Map.of("price", "12.50"));
        assertThat(lastRequest().path()).isEqualTo("/marketplace/listings/7");
        assertThat(lastRequest().bodyText()).contains("\"status\":\"Draft\"", "\"price\":12.50");

        send(Map.of("id", 8, "status", "Draft"), Map.of("status", "For Sale", "price", "1"));
        assertThat(lastRequest().path()).isEqualTo("/marketplace/listings/8");
        assertThat(lastRequest().bodyText()).contains("\"status\":\"For Sale\"");

        assertThat(endpoints()).hasSize(1);
    }

    @Test
    void makeAnEndpointForEachOtherOption() throws Exception {
        sandbox().fault(Fault.answer(200, "application/json", "{\"id\": 1}").forever());
        route("discogs:release?releaseId=${header.id}&userToken=${header.token}");

        for (var token : List.of("a", "b", "a")) {
            send(Map.of("id", 1, "token", token));
            assertThat(sentHeader("Authorization")).isEqualTo("Discogs token=" + token);
        }

        assertThat(endpoints()).hasSize(2);
    }

    @Test
    void serveAComponentOfAnotherName() throws Exception {
        sandbox().fault(Fault.answer(200, "application/json", "{\"id\": 1}").forever());
        var other = new DiscogsComponent();
        other.getConfiguration().setApiUrl(sandbox().apiUrl());
        context.addComponent("seller", other);
        route("seller:release?releaseId=${header.id}");

        for (int id = 1; id <= 5; id++) {
            assertThat(send(Map.of("id", id)).getException()).isNull();
            assertThat(lastRequest().path()).isEqualTo("/releases/" + id);
        }
    }

    @Test
    void walkLists() throws Exception {
        route("discogs:collectionItems?username=${header.who}&perPage=10");
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:split").to("direct:start").split(body()).to("mock:item");
                    }
                });

        var exchange = call("direct:split", Map.of("who", DiscogsSandbox.USERNAME));

        assertThat(exchange.getException()).isNull();
        assertThat(getMockEndpoint("mock:item").getReceivedCounter()).isGreaterThan(10);
    }
}
