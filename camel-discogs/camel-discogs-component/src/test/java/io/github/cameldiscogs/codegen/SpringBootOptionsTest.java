/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpringBootOptionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SpringBootOptions options;

    @BeforeEach
    void read() throws IOException {
        options =
                new SpringBootOptions(
                        JSON.readTree(
                                """
                                {"componentProperties": {
                                   "retryDelay": {"type": "duration", "javaType": "long",
                                     "description": "How long.", "defaultValue": 1000},
                                   "rateLimiter": {"type": "object", "javaType": "io.github.RateLimiter",
                                     "description": "Who waits."},
                                   "signatureMethod": {"type": "enum", "javaType": "java.lang.String",
                                     "description": "How to sign.", "enum": ["HMAC-SHA1", "PLAINTEXT"]},
                                   "lazy": {"type": "boolean", "javaType": "boolean",
                                     "description": "Whether later.", "defaultValue": false}}}
                                """));
    }

    @Test
    void areFieldsWithAccessors() {
        assertThat(options.configuration())
                .contains(
                        """
                        @ConfigurationProperties(prefix = "camel.component.discogs")
                        public class DiscogsComponentConfiguration extends ComponentConfigurationPropertiesCommon {

                            private java.time.Duration retryDelay;
                            private String rateLimiter;
                            private String signatureMethod;
                            private Boolean lazy;

                            public java.time.Duration getRetryDelay() {
                                return retryDelay;
                            }

                            /** How long. */
                            public void setRetryDelay(java.time.Duration retryDelay) {
                                this.retryDelay = retryDelay;
                            }
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "retry-delay,      java.time.Duration, 1000ms",
        "rate-limiter,     java.lang.String,",
        "signature-method, java.lang.String,",
        "lazy,             java.lang.Boolean,  false",
        "enabled,          java.lang.Boolean,  true"
    })
    void areDescribedToEditors(String name, String type, String defaultValue) throws IOException {
        var property = property("camel.component.discogs." + name);

        assertThat(property.path("type").asText()).isEqualTo(type);
        assertThat(property.path("description").asText()).isNotBlank();
        assertThat(property.path("defaultValue").asText(null)).isEqualTo(defaultValue);
    }

    @Test
    void sayWhatABeanIsReferredToBy() throws IOException {
        assertThat(property("camel.component.discogs.rate-limiter").path("description").asText())
                .isEqualTo("Who waits. A reference to a io.github.RateLimiter, as in #bean:name.");
    }

    @Test
    void hintAtValues() throws IOException {
        assertThat(metadata().path("hints"))
                .singleElement()
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"name": "camel.component.discogs.signature-method",
                                 "values": [{"value": "HMAC-SHA1"}, {"value": "PLAINTEXT"}]}
                                """));
    }

    private JsonNode property(String name) throws IOException {
        for (var property : metadata().path("properties")) {
            if (property.path("name").asText().equals(name)) {
                return property;
            }
        }
        throw new AssertionError("no property " + name);
    }

    private JsonNode metadata() throws IOException {
        return JSON.readTree(options.metadata());
    }
}
