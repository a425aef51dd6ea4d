/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the actuator tells of calls to Discogs. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = HealthTest.Application.class,
        properties = {
            "management.endpoint.health.show-details=always",
            "camel.health.producers-enabled=true",
            "camel.health.exposure-level=full",
            "camel.component.discogs.max-retries=0",
        })
class HealthTest {

    private static final DiscogsSandbox SANDBOX = DiscogsSandbox.start();
    private static final String CHECK = "producer:discogs-identity";

    @SpringBootApplication
    static class Application {

        @Bean
        RouteBuilder routes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:start").to("discogs:identity");
                }
            };
        }
    }

    @Autowired private CamelContext context;
    @Autowired private ProducerTemplate template;
    @Autowired private TestRestTemplate browser;

    @DynamicPropertySource
    static void sandbox(DynamicPropertyRegistry registry) {
        registry.add("camel.component.discogs.api-url", SANDBOX::apiUrl);
        registry.add("camel.component.discogs.user-token", () -> "NotTheTokenOfAnyone");
    }

    @AfterAll
    static void closeSandbox() {
        SANDBOX.close();
    }

    private ResponseEntity<String> health() {
        return browser.getForEntity("/actuator/health", String.class);
    }

    private void call() {
        template.send("direct:start", exchange -> {});
    }

    @Test
    void followsTheAnswersOfDiscogs() {
        assertThat(health().getStatusCode().value()).isEqualTo(200);
        assertThat(health().getBody()).contains("\"%s\":\"UP\"".formatted(CHECK), "none yet");

        call();
        var down = health();
        assertThat(down.getStatusCode().value()).isEqualTo(503);
        assertThat(down.getBody())
                .contains(
                        "\"%s\":\"DOWN\"".formatted(CHECK),
                        "identity failed with status 401",
                        "\"http.response.code\":\"401\"")
                .doesNotContain("NotTheTokenOfAnyone");

        context.getComponent("discogs", DiscogsComponent.class)
                .getConfiguration()
                .setUserToken(DiscogsSandbox.USER_TOKEN);
        call();
        assertThat(health().getStatusCode().value()).isEqualTo(200);
        assertThat(health().getBody())
                .contains("\"%s\":\"UP\"".formatted(CHECK))
                .doesNotContain(DiscogsSandbox.USER_TOKEN, DiscogsSandbox.USERNAME);
    }
}
