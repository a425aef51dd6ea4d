/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
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
                "discogs://release?releaseId=${header.id}&maxRetries=1"
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
