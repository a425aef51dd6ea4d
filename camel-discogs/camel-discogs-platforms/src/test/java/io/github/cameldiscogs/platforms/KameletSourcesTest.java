/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sources give when an item fails each time, and after a restart. */
class KameletSourcesTest extends SandboxTestSupport {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.account(
                SandboxAccount.named(DiscogsSandbox.USERNAME)
                        .withToken(DiscogsSandbox.USER_TOKEN)
                        .withCollectionSize(8)
                        .withWantlistSize(8)
                        .withInventorySize(40));
    }

    @ParameterizedTest
    @CsvSource({
        "collection, collectionItems, instance_id",
        "wantlist, wantlist, id",
        "orders, orders, id"
    })
    void giveAllOthers(String kamelet, String operation, String key) throws Exception {
        var expected = keys(operation, key);
        assertThat(expected).hasSizeGreaterThan(2);
        var failing = expected.iterator().next();
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        fromF(
                                        "kamelet:discogs-%s-source?period=200&userToken={{discogs.token}}",
                                        kamelet)
                                .convertBodyTo(String.class)
                                .to("mock:tried")
                                .filter(exchange -> key(exchange, key).equals(failing))
                                .throwException(new IllegalStateException("this one always fails"))
                                .end()
                                .to("mock:done");
                    }
                });

        await().atMost(Duration.ofMinutes(1)).until(() -> timesTried(failing, key) > 2);

        var done = getMockEndpoint("mock:done").getExchanges();
        var keys = done.stream().map(exchange -> key(exchange, key)).toList();
        expected.remove(failing);
        assertThat(keys).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "collection, collectionItems, instance_id",
        "wantlist, wantlist, id",
        "orders, orders, id"
    })
    void goOnAfterARestart(String kamelet, String operation, String key) throws Exception {
        var given = new MemoryIdempotentRepository();
        var source =
                "kamelet:discogs-%s-source?period=100&idempotentRepository=#given&userToken=%s"
                        .formatted(kamelet, DiscogsSandbox.USER_TOKEN);
        var expected = keys(operation, key);
        try (var first = RestartedContext.of(sandbox(), "given", given, source)) {
            await().until(() -> first.bodies().size() >= expected.size());
            var keys = first.bodies().stream().map(json -> key(json, key)).toList();
            assertThat(keys).containsExactlyInAnyOrderElementsOf(expected);
        }
        sandbox().clearRequests();

        try (var second = RestartedContext.of(sandbox(), "given", given, source)) {
            await().until(() -> sandbox().requestCount() > 10);
            assertThat(second.bodies()).isEmpty();
        }
    }

    private Set<String> keys(String operation, String key) {
        var items =
                template.requestBody(
                        "discogs:%s?outputType=Json&userToken={{discogs.token}}"
                                .formatted(operation),
                        null,
                        List.class);
        var keys = new HashSet<String>();
        items.forEach(item -> keys.add(key(item.toString(), key)));
        return keys;
    }

    private long timesTried(String item, String key) {
        return getMockEndpoint("mock:tried").getExchanges().stream()
                .filter(exchange -> key(exchange, key).equals(item))
                .count();
    }

    private static String key(Exchange exchange, String key) {
        return key(exchange.getMessage().getBody(String.class), key);
    }

    private static String key(String json, String key) {
        try {
            return JSON.readTree(json).path(key).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
