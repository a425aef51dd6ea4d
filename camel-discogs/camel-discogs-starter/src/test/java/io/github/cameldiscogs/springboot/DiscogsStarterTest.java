/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.DiscogsConfiguration;
import io.github.cameldiscogs.model.Identity;
import io.github.cameldiscogs.model.OutputType;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.HttpComponent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        properties = {
            "camel.component.discogs.output-type=Map",
            "camel.component.discogs.max-retries=2",
            "camel.component.discogs.connect-timeout=7s",
            "camel.component.discogs.response-timeout=8000",
            "camel.component.discogs.signature-method=PLAINTEXT",
            "camel.component.discogs.http-component=#bean:connections",
            "camel.component.discogs.lazy-start-producer=true",
            "camel.component.discogs.user-agent=StarterTest/1.0 +https://example.com",
        })
@ExtendWith(OutputCaptureExtension.class)
class DiscogsStarterTest {

    private static final DiscogsSandbox SANDBOX = DiscogsSandbox.start();

    @SpringBootApplication
    static class Application {

        @Bean
        HttpComponent connections() {
            return new HttpComponent();
        }
    }

    @Autowired private CamelContext context;
    @Autowired private ProducerTemplate template;
    @Autowired private HttpComponent connections;

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
    void callsDiscogsAsThePropertiesSay(CapturedOutput output) {
        var identity =
                template.requestBody("discogs:identity?outputType=Model", null, Identity.class);

        assertThat(identity.username()).isEqualTo(DiscogsSandbox.USERNAME);
        var request = SANDBOX.requests().get(0);
        assertThat(request.header("Authorization"))
                .hasValue("Discogs token=" + DiscogsSandbox.USER_TOKEN);
        assertThat(request.header("User-Agent")).hasValue("StarterTest/1.0 +https://example.com");
        assertThat(output).doesNotContain(DiscogsSandbox.USER_TOKEN);
    }

    @Test
    void setsOptionsOfEachType() {
        var component = context.getComponent("discogs", DiscogsComponent.class);

        assertThat(component.isLazyStartProducer()).isTrue();
        assertThat(component.getConfiguration())
                .returns(OutputType.Map, DiscogsConfiguration::getOutputType)
                .returns(2, DiscogsConfiguration::getMaxRetries)
                .returns(7_000L, DiscogsConfiguration::getConnectTimeout)
                .returns(8_000L, DiscogsConfiguration::getResponseTimeout)
                .returns(connections, DiscogsConfiguration::getHttpComponent)
                .returns("PLAINTEXT", DiscogsConfiguration::getSignatureMethod);
    }

    @Test
    void leavesOtherOptionsAsTheyAre() {
        assertThat(context.getComponent("discogs", DiscogsComponent.class).getConfiguration())
                .returns(null, DiscogsConfiguration::getFolderId)
                .returns(1_000L, DiscogsConfiguration::getRetryDelay);
    }
}
