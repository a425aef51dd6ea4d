/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the management server of Camel Main tells of an application that talks to Discogs. */
class HealthOverHttpTest {

    private static final String WRONG_TOKEN = "NotTheTokenOfAnyone";

    private DiscogsSandbox sandbox;
    private ManagedApplication application;

    @BeforeEach
    void start() throws Exception {
        sandbox = DiscogsSandbox.start();
        application =
                new ManagedApplication(
                        sandbox,
                        Map.of(
                                "camel.management.health-check-enabled", "true",
                                "camel.health.producers-enabled", "true",
                                "camel.health.exposure-level", "full",
                                "camel.component.discogs.user-token", WRONG_TOKEN,
                                "camel.component.discogs.max-retries", "0"),
                        new RouteBuilder() {
                            @Override
                            public void configure() {
                                from("discogs:orders?delay=20&initialDelay=0")
                                        .routeId("shop")
                                        .log("Order ${header.CamelDiscogsItemKey}");
                                from("direct:who").routeId("who").to("discogs:identity");
                            }
                        });
    }

    @AfterEach
    void stop() {
        application.close();
        sandbox.close();
    }

    private HttpResponse<String> health() throws Exception {
        return application.get("/observe/health?data=true", "application/json");
    }

    private void call() throws Exception {
        application.main().getCamelTemplate().send("direct:who", exchange -> {});
    }

    @Test
    void followsTheAnswersOfDiscogs() throws Exception {
        call();
        await().atMost(ONE_MINUTE).until(() -> isRefused("consumer:shop"));
        var down = health();
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(isRefused("producer:discogs-identity")).isTrue();
        assertThat(down.body())
                .contains("\"http.response.code\":401")
                .doesNotContain(WRONG_TOKEN, DiscogsSandbox.USERNAME);

        application
                .main()
                .getCamelContext()
                .getComponent("discogs", DiscogsComponent.class)
                .getConfiguration()
                .setUserToken(DiscogsSandbox.USER_TOKEN);
        call();
        await().atMost(ONE_MINUTE).until(() -> health().statusCode() == 200);
        assertThat(health().body())
                .contains("consumer:shop", "producer:discogs-identity")
                .doesNotContain(DiscogsSandbox.USER_TOKEN, DiscogsSandbox.USERNAME, "DOWN");
    }

    private boolean isRefused(String check) throws Exception {
        return health().body()
                .contains(
                        "{\"name\":\"%s\",\"status\":\"DOWN\",\"error-message\":\"identity failed with status 401"
                                .formatted(check));
    }
}
