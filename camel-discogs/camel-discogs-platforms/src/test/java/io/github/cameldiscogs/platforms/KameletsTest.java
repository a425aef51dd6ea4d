/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.sandbox.RecordedRequest;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs each Kamelet from a YAML route. */
class KameletsTest extends CamelTestSupport {

    private static final int ITEMS = 7;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DiscogsSandbox sandbox =
            DiscogsSandbox.builder()
                    .rateLimit(RateLimit.none())
                    .account(
                            SandboxAccount.named(DiscogsSandbox.USERNAME)
                                    .withToken(DiscogsSandbox.USER_TOKEN)
                                    .withCollectionSize(ITEMS)
                                    .withWantlistSize(ITEMS))
                    .start();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        context.getComponent("discogs", DiscogsComponent.class)
                .getConfiguration()
                .setApiUrl(sandbox.apiUrl());
        context.getPropertiesComponent()
                .addInitialProperty("discogs.token", DiscogsSandbox.USER_TOKEN);
        return context;
    }

    @AfterEach
    void closeSandbox() {
        sandbox.close();
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
        assertThat(sandbox.requests().get(0).header("Authorization"))
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
        assertThat(sandbox.requests().get(0).query()).contains("type=release").contains("q=the");
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

    private void assertAdded(long releaseId) {
        assertThat(sandbox.requests())
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
        return sandbox.requests().stream()
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
