/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the management server of Camel Main tells of an application that talks to Discogs. */
class HealthOverHttpTest {

    private static final String WRONG_TOKEN = "NotTheTokenOfAnyone";

    private final HttpClient browser = HttpClient.newHttpClient();
    private final Main main = new Main();
    private DiscogsSandbox sandbox;
    private int port;

    @BeforeEach
    void start() throws Exception {
        sandbox = DiscogsSandbox.start();
        port = freePort();
        Map.of(
                        "camel.management.enabled", "true",
                        "camel.management.host", "localhost",
                        "camel.management.port", Integer.toString(port),
                        "camel.management.health-check-enabled", "true",
                        "camel.health.producers-enabled", "true",
                        "camel.health.exposure-level", "full",
                        "camel.component.discogs.api-url", sandbox.apiUrl(),
                        "camel.component.discogs.user-token", WRONG_TOKEN,
                        "camel.component.discogs.max-retries", "0")
                .forEach(main::addInitialProperty);
        main.configure()
                .addRoutesBuilder(
                        new RouteBuilder() {
                            @Override
                            public void configure() {
                                from("discogs:orders?delay=20&initialDelay=0")
                                        .routeId("shop")
                                        .log("Order ${header.CamelDiscogsItemKey}");
                                from("direct:who").routeId("who").to("discogs:identity");
                            }
                        });
        main.start();
    }

    @AfterEach
    void stop() {
        main.stop();
        sandbox.close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private HttpResponse<String> health() throws Exception {
        var page = URI.create("http://localhost:%d/observe/health?data=true".formatted(port));
        return browser.send(
                HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void call() throws Exception {
        main.getCamelTemplate().send("direct:who", exchange -> {});
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

        main.getCamelContext()
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
