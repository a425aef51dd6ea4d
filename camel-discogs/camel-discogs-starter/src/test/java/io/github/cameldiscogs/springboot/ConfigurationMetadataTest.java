/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.DiscogsComponent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What editors complete the properties from. */
class ConfigurationMetadataTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void describesEveryOptionOfTheComponent() throws IOException {
        var schema =
                JSON.readTree(
                        DiscogsComponent.class.getResource(
                                "/META-INF/io/github/cameldiscogs/discogs.json"));
        var metadata =
                JSON.readTree(
                        Path.of("target/classes/META-INF/spring-configuration-metadata.json")
                                .toFile());

        var names = metadata.path("properties").findValuesAsText("name");
        var options =
                schema.path("componentProperties").properties().stream()
                        .map(option -> propertyName(option.getKey()))
                        .toList();
        assertThat(options).contains("camel.component.discogs.user-token");
        assertThat(names).containsAll(options);
        assertThat(metadata.path("properties"))
                .allSatisfy(
                        property -> {
                            assertThat(property.path("description").asText()).isNotBlank();
                            assertThat(property.path("type").asText()).isNotBlank();
                        });
        assertThat(metadata.path("hints").findValuesAsText("value"))
                .containsAll(List.of("HMAC-SHA1", "PLAINTEXT"));
    }

    private static String propertyName(String option) {
        return "camel.component.discogs."
                + option.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
