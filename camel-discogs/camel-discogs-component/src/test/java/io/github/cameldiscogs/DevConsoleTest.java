/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.changes.InMemoryChangeStore;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.support.ConsumerTestSupport;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What developers see in Camel's console. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DevConsoleTest extends ConsumerTestSupport {

    private static final int SIZE = 250;

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.account(owner().withCollectionSize(SIZE));
    }

    private DevConsole console() {
        return PluginHelper.getDevConsoleResolver(context.getCamelContextExtension())
                .resolveDevConsole("discogs");
    }

    private JsonNode facts() {
        return new ObjectMapper().valueToTree(console().call(MediaType.JSON)).get("discogs");
    }

    @Test
    void showsConsumers() throws Exception {
        context.getRegistry().bind("changes", new InMemoryChangeStore());
        route(
                "discogs:collectionItems?delay=1h&initialDelay=0&changes=true&changeStore=#changes&userToken="
                        + DiscogsSandbox.USER_TOKEN);
        await().until(() -> told().size() == SIZE && facts().at("/consumers/0").has("lastReading"));

        var consumer = facts().at("/consumers/0");
        assertThat(consumer.get("routeId").asText()).isEqualTo("polling");
        assertThat(consumer.get("operation").asText()).isEqualTo("collectionItems");
        assertThat(consumer.get("known").asInt()).isEqualTo(SIZE);
        assertThat(consumer.get("nextFullReading").asText()).isNotEmpty();
    }

    @Test
    void showsWalksThatAreUnderWay() {
        var items =
                callAsUser("discogs:collectionItems", Map.of())
                        .getMessage()
                        .getBody(DiscogsItems.class);
        assertThat(facts().get("walks")).isEmpty();
        try (var walk = items.iterator()) {
            walk.next();

            var shown = facts().at("/walks/0");
            assertThat(shown.get("list").asText())
                    .isEqualTo(
                            "collectionItems 0 of "
                                    + DiscogsSandbox.USERNAME.substring(0, 2)
                                    + "***");
            assertThat(shown.get("pages").asInt()).isEqualTo(3);
            assertThat(shown.get("totalItems").asInt()).isEqualTo(SIZE);
            assertThat(console().call(MediaType.TEXT).toString())
                    .contains("walks:\n    list=collectionItems 0 of ");
        }
        assertThat(facts().get("walks")).isEmpty();
    }

    @Test
    void showsCallsBudgetsAndFailures() {
        component().setMaxRetries(0);
        callAsUser("discogs:identity", Map.of());
        sandbox().fault(Fault.answer(503, "text/plain", "Down.").times(1));
        callAsUser("discogs:identity", Map.of());

        assertThat(facts().at("/calls/requests").asInt()).isEqualTo(2);
        assertThat(facts().at("/calls/failedCalls").asInt()).isEqualTo(1);
        assertThat(facts().at("/budgets/0/budget").asText()).isEqualTo(sandbox().apiUrl());
        assertThat(facts().at("/budgets/0/used").asInt()).isEqualTo(2);
        var failure = facts().at("/failures/0");
        assertThat(failure.get("operation").asText()).isEqualTo("identity");
        assertThat(failure.get("status").asInt()).isEqualTo(503);
        assertThat(console().call(MediaType.TEXT).toString())
                .startsWith("Component discogs\n  budgets:\n    budget=" + sandbox().apiUrl())
                .contains("\n  calls: requests=2 refusals=0 retries=0 failedCalls=1 ")
                .contains("\n  consumers: none\n  walks: none\n  failures:\n    time=");
    }

    @Test
    void showsNoSecrets() {
        sandbox()
                .fault(
                        Fault.answer(500, "text/plain", "no: " + DiscogsSandbox.USER_TOKEN)
                                .times(1));
        component().setMaxRetries(0);
        callAsUser("discogs:identity", Map.of());

        assertThat(facts().toString() + console().call(MediaType.TEXT))
                .contains("no: ")
                .doesNotContain(DiscogsSandbox.USER_TOKEN);
    }
}
