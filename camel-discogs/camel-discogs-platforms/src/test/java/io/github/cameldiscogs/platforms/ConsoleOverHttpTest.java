/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of the component in the developer console of an application of Camel Main. */
class ConsoleOverHttpTest {

    private static final String PAGE = "/q/dev/discogs";

    private final CountDownLatch goesOn = new CountDownLatch(1);
    private DiscogsSandbox sandbox;
    private ManagedApplication application;

    @BeforeEach
    void start() throws Exception {
        sandbox =
                DiscogsSandbox.builder().collectionSize(2_500).rateLimit(RateLimit.none()).start();
        application =
                new ManagedApplication(
                        sandbox,
                        Map.of(
                                "camel.management.dev-console-enabled", "true",
                                "camel.main.dev-console-enabled", "true",
                                "camel.component.discogs.user-token", DiscogsSandbox.USER_TOKEN,
                                "camel.component.discogs.max-retries", "0"),
                        new RouteBuilder() {
                            @Override
                            public void configure() {
                                from("discogs:wantlist?changes=true&delay=1h&initialDelay=0")
                                        .routeId("wants")
                                        .log("Wanted: ${header.CamelDiscogsItemKey}");
                                from("timer:once?repeatCount=1")
                                        .routeId("collection")
                                        .to("discogs:collectionItems")
                                        .split(body())
                                        .streaming()
                                        .process(exchange -> goesOn.await());
                                from("direct:release").to("discogs:release");
                            }
                        });
    }

    @AfterEach
    void stop() {
        goesOn.countDown();
        application.close();
        sandbox.close();
    }

    private JsonNode facts() throws Exception {
        var page = application.get(PAGE, "application/json");
        assertThat(page.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(page.body()).at("/discogs/discogs");
    }

    @Test
    void showsWhatTheComponentDoes() throws Exception {
        application
                .main()
                .getCamelTemplate()
                .sendBodyAndHeader("direct:release", null, "CamelDiscogsReleaseId", 1);
        await().atMost(ONE_MINUTE).until(() -> facts().at("/walks/0").has("page"));
        await().atMost(ONE_MINUTE).until(() -> facts().at("/consumers/0").has("lastReading"));

        assertThat(facts().at("/walks/0/pages").asInt()).isEqualTo(25);
        assertThat(facts().at("/consumers/0/routeId").asText()).isEqualTo("wants");
        assertThat(facts().at("/budgets/0/budget").asText()).isEqualTo(sandbox.apiUrl());
        var text = application.get(PAGE, "text/plain").body();
        assertThat(text)
                .contains("Component discogs", "walks:", "of " + masked())
                .doesNotContain(DiscogsSandbox.USER_TOKEN, DiscogsSandbox.USERNAME);
    }

    private static String masked() {
        return DiscogsSandbox.USERNAME.substring(0, 2) + "***";
    }
}
