/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What an application with Spring Boot's actuator has of meters, without doing anything for it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "management.endpoints.web.exposure.include=metrics")
class MetersInSpringBootTest {

    private static final DiscogsSandbox SANDBOX = DiscogsSandbox.start();

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @Autowired private ProducerTemplate template;
    @Autowired private MeterRegistry meters;
    @Autowired private TestRestTemplate web;

    @DynamicPropertySource
    static void sandbox(DynamicPropertyRegistry registry) {
        registry.add("camel.component.discogs.api-url", SANDBOX::apiUrl);
        registry.add("camel.component.discogs.user-token", () -> DiscogsSandbox.USER_TOKEN);
    }

    @AfterAll
    static void closeSandbox() {
        SANDBOX.close();
    }

    @Test
    void areInTheRegistryAndShownByTheActuator() {
        template.requestBody("discogs:identity", (Object) null);

        assertThat(
                        meters.get("camel.discogs.requests")
                                .tags("operation", "identity", "status", "200")
                                .timer()
                                .count())
                .isEqualTo(1);
        assertThat(shown("camel.discogs.requests?tag=operation:identity&tag=status:200"))
                .contains("\"baseUnit\":\"seconds\"", "{\"statistic\":\"COUNT\",\"value\":1.0}");
        assertThat(shown("camel.discogs.ratelimit.limit?tag=origin:" + SANDBOX.apiUrl()))
                .contains("\"baseUnit\":\"requests\"", "\"value\":60.0");
    }

    private String shown(String meter) {
        return web.getForObject("/actuator/metrics/" + meter, String.class);
    }
}
