/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Kamelets in the component's jar have the form of Camel's own catalog. */
class KameletFilesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "discogs-action",
                "discogs-search-action",
                "discogs-collection-source",
                "discogs-wantlist-source",
                "discogs-orders-source",
                "discogs-wantlist-sink"
            })
    void areValid(String name) throws IOException {
        var kamelet = read(name);

        assertThat(CustomResourceSchema.of("kamelets").errorsOf(kamelet)).isEmpty();
        assertThat(kamelet.at("/metadata/name").asText()).isEqualTo(name);
        assertThat(name)
                .endsWith(kamelet.at("/metadata/labels/camel.apache.org~1kamelet.type").asText());
        assertThat(kamelet.at("/metadata/annotations/camel.apache.org~1kamelet.icon").asText())
                .startsWith("data:image/svg+xml;base64,");
        assertThat(kamelet.at("/spec/definition/properties"))
                .isNotEmpty()
                .allSatisfy(
                        property -> {
                            assertThat(property.path("title").asText()).isNotBlank();
                            assertThat(property.path("description").asText()).isNotBlank();
                            assertThat(property.path("type").asText()).isNotBlank();
                        });
        assertThat(kamelet.at("/spec/definition/properties/userToken/format").asText())
                .isEqualTo("password");
        assertThat(kamelet.at("/spec/dependencies").toString())
                .containsPattern("mvn:io.github.camel-discogs:camel-discogs:\\d");
    }

    @Test
    void wouldBeRefusedWithAFieldThatKubernetesDoesNotKnow() throws IOException {
        var kamelet = read("discogs-action");
        ((com.fasterxml.jackson.databind.node.ObjectNode) kamelet.path("spec")).put("steps", 1);

        assertThat(CustomResourceSchema.of("kamelets").errorsOf(kamelet))
                .singleElement()
                .asString()
                .contains("steps");
    }

    private static JsonNode read(String name) throws IOException {
        return YAML.readTree(
                KameletFilesTest.class.getResource("/kamelets/" + name + ".kamelet.yaml"));
    }
}
