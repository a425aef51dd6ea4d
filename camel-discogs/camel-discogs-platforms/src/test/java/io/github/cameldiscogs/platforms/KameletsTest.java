/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RecordedRequest;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs each Kamelet from a YAML route. */
class KameletsTest extends SandboxTestSupport {

    private static final int ITEMS = 7;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.account(
                SandboxAccount.named(DiscogsSandbox.USERNAME)
                        .withToken(DiscogsSandbox.USER_TOKEN)
                        .withCollectionSize(ITEMS)
                        .withWantlistSize(ITEMS));
    }

    @Test
    void collectionSourceGivesEachCopyOnce() throws Exception {
        assertGivesEachItemOnce("collection", "/collection/folders/0/releases", "instance_id");
    }

    @Test
    void wantlistSourceGivesEachReleaseOnce() throws Exception {
        assertGivesEachItemOnce("wantlist", "/wants", "id");
    }

    @Test
    void ordersSourceGivesEachOrderOnce() throws Exception {
        assertGivesEachItemOnce("orders", "/marketplace/orders", "id");
    }

    @Test
    void actionCallsAnyOperation() throws Exception {
        routeTo("kamelet:discogs-action?operation=release&userToken={{discogs.token}}");

        var release = answer(call(Map.of("CamelDiscogsReleaseId", 249504)));

        assertThat(release.path("id").asInt()).isEqualTo(249504);
        assertThat(sandbox().requests().get(0).header("Authorization"))
                .hasValue("Discogs token=" + DiscogsSandbox.USER_TOKEN);
    }

    @Test
    void actionGivesThePageOfAListThatIsAskedFor() throws Exception {
        routeTo("kamelet:discogs-action?operation=collectionItems&userToken={{discogs.token}}");

        var page = answer(call(Map.of("CamelDiscogsPage", 2, "CamelDiscogsPerPage", 5)));

        assertThat(page.at("/pagination/items").asInt()).isEqualTo(ITEMS);
        assertThat(page.path("releases")).hasSize(2);
    }

    @Test
    void searchActionGivesAPageOfResults() throws Exception {
        routeTo("kamelet:discogs-search-action?type=release&perPage=3&userToken={{discogs.token}}");

        var page = answer(call(Map.of("CamelDiscogsQuery", "the")));

        assertThat(page.path("results")).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        assertThat(sandbox().requests().get(0).query()).contains("type=release").contains("q=the");
    }

    @Test
    void wantlistSinkAddsTheReleaseInTheBody() throws Exception {
        routeTo("kamelet:discogs-wantlist-sink?userToken={{discogs.token}}");

        var exchange = send("{\"id\": 249504, \"title\": \"Whenever\"}", Map.of());

        assertThat(exchange.getException()).isNull();
        assertAdded(249504);
    }

    @Test
    void wantlistSinkAddsTheReleaseInTheHeader() throws Exception {
        routeTo("kamelet:discogs-wantlist-sink?userToken={{discogs.token}}");

        var exchange = send("a text", Map.of("CamelDiscogsReleaseId", 7));

        assertThat(exchange.getException()).isNull();
        assertAdded(7);
    }

    /** What a message brings along must not lead the write elsewhere. */
    @Test
    void wantlistSinkDropsTheHeadersThatItDoesNotDocument() throws Exception {
        routeTo(
                "kamelet:discogs-wantlist-sink?username=%s&notes=fixed&userToken={{discogs.token}}"
                        .formatted(DiscogsSandbox.USERNAME));

        send("{\"id\": 7}", everyHeader("CamelDiscogsReleaseId"));

        assertThat(sandbox().requests())
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request.method()).isEqualTo("PUT");
                            assertThat(request.path())
                                    .isEqualTo(
                                            "/users/%s/wants/7".formatted(DiscogsSandbox.USERNAME));
                            assertThat(JSON.readTree(request.bodyText()))
                                    .isEqualTo(JSON.readTree("{\"notes\": \"fixed\"}"));
                        });
    }

    @Test
    void searchActionDropsTheHeadersThatItDoesNotDocument() throws Exception {
        routeTo("kamelet:discogs-search-action?type=release&userToken={{discogs.token}}");
        var documented =
                List.of(
                        "Query",
                        "Type",
                        "Artist",
                        "ReleaseTitle",
                        "Barcode",
                        "Catno",
                        "Page",
                        "PerPage");

        send(
                null,
                everyHeader(
                        documented.stream().map("CamelDiscogs"::concat).toArray(String[]::new)));

        assertThat(sandbox().requests())
                .singleElement()
                .satisfies(
                        request ->
                                assertThat(request.query().split("&"))
                                        .containsExactlyInAnyOrder(
                                                "type=release", "page=1", "per_page=50"));
    }

    @Test
    void actionDropsTheAccount() throws Exception {
        routeTo("kamelet:discogs-action?operation=identity");

        var exchange = call(Map.of("CamelDiscogsAccount", "attacker"));

        assertThat(exchange.getException())
                .hasMessageContaining("none are given")
                .hasMessageNotContainingAny("names an account", "attacker");
    }

    /** One that every parameter would be refused or sent with. */
    private static Map<String, Object> everyHeader(String... but) {
        var headers =
                Stream.concat(
                                DiscogsOperation.allParameters().map(Parameter::header),
                                Stream.of("CamelDiscogsAccount"))
                        .collect(Collectors.toMap(header -> header, header -> (Object) "1"));
        headers.keySet().removeAll(List.of(but));
        return headers;
    }

    private static Stream<Arguments> properties() {
        return KameletFile.all()
                .flatMap(
                        kamelet ->
                                kamelet.textProperties().stream()
                                        .map(property -> Arguments.of(kamelet.name(), property)));
    }

    private static final List<String> VALUES =
            List.of(
                    "Simon & Garfunkel",
                    "Florence + The Machine",
                    "100 % {of} 'it' (\"all\")",
                    "#1 Größe",
                    "RAW(x)",
                    "${body}",
                    "resource",
                    "%41?x=y#z");

    /** What is no token of anybody. */
    private static final List<String> VALUES_OF_NO_TOKEN = List.of("  blanks  ");

    /** What an endpoint URI could not carry, by which sources are told what to poll. */
    private static final List<String> VALUES_OF_NO_URI = List.of("a)&b=c");

    /** An operation that sends the property, for a Kamelet that calls any. */
    private static final Map<String, String> OPERATIONS =
            Map.of("username", "wantlist", "status", "orders", "orderId", "orderMessages");

    /** A header that a source has set for itself would be obeyed by a call that follows. */
    @Test
    void sourcesLeaveNoneOfTheirHeadersBehind() throws Exception {
        load(
                route(
                        "kamelet:discogs-wantlist-source?username=%s&userToken={{discogs.token}}"
                                .formatted(DiscogsSandbox.USERNAME),
                        "mock:items"));
        MockEndpoint items = context.getEndpoint("mock:items", MockEndpoint.class);
        items.setMinimumExpectedMessageCount(1);

        items.assertIsSatisfied();

        assertThat(items.getExchanges().get(0).getMessage().getHeaders())
                .doesNotContainKey("CamelDiscogsUsername");
    }

    /** In every property that takes a text. */
    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("properties")
    void passValuesUnchanged(String kamelet, String property) throws Exception {
        var values = new ArrayList<>(VALUES);
        if (!property.equals("userToken")) {
            values.addAll(VALUES_OF_NO_TOKEN);
            if (!kamelet.endsWith("-source")) {
                values.addAll(VALUES_OF_NO_URI);
            }
        }
        for (int number = 0; number < values.size(); number++) {
            call(kamelet, property, values.get(number), "call" + number);
        }

        await().untilAsserted(
                        () ->
                                assertThat(sandbox().requests())
                                        .flatExtracting(KameletsTest::valuesOf)
                                        .containsAll(values));
    }

    private void call(String kamelet, String property, String value, String id) throws Exception {
        var properties = context.getPropertiesComponent();
        var prefix = "camel.kamelet.%s.%s.".formatted(kamelet, id);
        properties.addInitialProperty(prefix + property, value);
        if (!property.equals("userToken")) {
            properties.addInitialProperty(prefix + "userToken", DiscogsSandbox.USER_TOKEN);
        }
        properties.addInitialProperty(
                prefix + "operation", OPERATIONS.getOrDefault(property, "identity"));
        var uri = "kamelet:%s/%s".formatted(kamelet, id);
        if (kamelet.endsWith("-source")) {
            load(route(uri, "mock:values"));
        } else {
            load(route("direct:" + id, uri));
            // What the sandbox says to a stranger does not matter
            template.send(
                    "direct:" + id,
                    exchange -> exchange.getMessage().setHeader("CamelDiscogsReleaseId", 7));
        }
    }

    private static String route(String from, String to) {
        return """
               - route:
                   from:
                     uri: "%s"
                     steps:
                       - to: "%s"
               """
                .formatted(from, to);
    }

    /**
     * All that a request says: segments of the path, values of the query and the body, the token.
     */
    private static List<String> valuesOf(RecordedRequest request) {
        var values = new ArrayList<String>();
        Stream.concat(
                        Stream.of(request.path().split("/")),
                        Stream.of(request.query().split("&"))
                                .map(pair -> pair.replaceFirst("^\\w+=", "")))
                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                .forEach(values::add);
        request.header("Authorization")
                .ifPresent(token -> values.add(token.replace("Discogs token=", "")));
        try {
            JSON.readTree(request.bodyText()).forEach(field -> values.add(field.asText()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return values;
    }

    private void assertAdded(long releaseId) {
        assertThat(sandbox().requests())
                .filteredOn(request -> request.method().equals("PUT"))
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request.path()).endsWith("/wants/" + releaseId);
                            assertThat(request.status()).isEqualTo(201);
                        });
    }

    private void assertGivesEachItemOnce(String name, String path, String key) throws Exception {
        load(
                """
                - route:
                    from:
                      uri: kamelet:discogs-%s-source
                      parameters:
                        userToken: "{{discogs.token}}"
                        period: 300
                      steps:
                        - to: mock:items
                """
                        .formatted(name));
        MockEndpoint items = context.getEndpoint("mock:items", MockEndpoint.class);

        await().atMost(ONE_MINUTE).until(() -> reads(path) > 3);
        var keys = items.getExchanges().stream().map(item -> answer(item).path(key).asText());

        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
        if (!name.equals("orders")) {
            assertThat(items.getExchanges()).hasSize(ITEMS);
        }
    }

    private long reads(String path) {
        return sandbox().requests().stream()
                .map(RecordedRequest::path)
                .filter(asked -> asked.endsWith(path))
                .count();
    }

    private void routeTo(String kamelet) throws Exception {
        load(
                """
                - route:
                    from:
                      uri: direct:start
                      steps:
                        - to: "%s"
                """
                        .formatted(kamelet));
    }

    private void load(String yaml) throws Exception {
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.fromString("route.yaml", yaml));
    }

    private Exchange call(Map<String, Object> headers) {
        return send(null, headers);
    }

    private Exchange send(String body, Map<String, Object> headers) {
        return template.send(
                "direct:start",
                exchange -> {
                    exchange.getMessage().setBody(body);
                    exchange.getMessage().getHeaders().putAll(headers);
                });
    }

    private static JsonNode answer(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        try {
            return JSON.readTree(exchange.getMessage().getBody(String.class));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
