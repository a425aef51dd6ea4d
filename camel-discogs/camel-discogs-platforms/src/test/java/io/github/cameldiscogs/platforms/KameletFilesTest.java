/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Kamelets in the component's jar have the form of Camel's own catalog. */
class KameletFilesTest {

    static Stream<String> names() {
        return KameletFile.all().map(KameletFile::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void areValid(String name) throws IOException {
        var kamelet = KameletFile.of(name).content();

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
        var kamelet = KameletFile.of("discogs-action").content();
        ((com.fasterxml.jackson.databind.node.ObjectNode) kamelet.path("spec")).put("steps", 1);

        assertThat(CustomResourceSchema.of("kamelets").errorsOf(kamelet))
                .singleElement()
                .asString()
                .contains("steps");
    }
}
