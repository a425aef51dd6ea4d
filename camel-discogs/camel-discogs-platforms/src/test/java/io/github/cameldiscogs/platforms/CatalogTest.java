/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.DiscogsComponent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tools that read the schema of the component through Camel's catalog know its options. */
class CatalogTest {

    private static final Pattern PLACEHOLDER_OF_BEAN =
            Pattern.compile("=\\{\\{\\?(idempotentRepository|changeStore)}}");

    private final CamelCatalog catalog = new DefaultCamelCatalog();

    @BeforeEach
    void addTheComponent() throws IOException {
        try (var schema =
                DiscogsComponent.class.getResourceAsStream(
                        "/META-INF/io/github/cameldiscogs/discogs.json")) {
            catalog.addComponent(
                    "discogs",
                    DiscogsComponent.class.getName(),
                    new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void knowsTheComponent() {
        assertThat(catalog.componentModel("discogs"))
                .satisfies(
                        model -> {
                            assertThat(model.getArtifactId()).isEqualTo("camel-discogs");
                            assertThat(model.getSyntax()).isEqualTo("discogs:operation");
                            assertThat(model.getEndpointHeaders()).isNotEmpty();
                        });
    }

    static List<String> urisOfExamples() throws IOException {
        return EndpointUris.in(
                Path.of("../../examples"),
                Path.of("../camel-discogs-component/src/main/resources-filtered"));
    }

    @ParameterizedTest
    @MethodSource("urisOfExamples")
    void findsNoFaultInTheExamples(String uri) {
        // The catalog takes placeholders for any value but for a reference to a bean
        var withBeans = PLACEHOLDER_OF_BEAN.matcher(uri).replaceAll("=#$1");

        var result = catalog.validateEndpointProperties(withBeans);

        assertThat(result.isSuccess()).as(result.summaryErrorMessage(false)).isTrue();
        assertThat(result.getUnknownComponent()).isNull();
    }

    @Test
    void findsFaults() {
        var result =
                catalog.validateEndpointProperties(
                        "discogs:release?releaseIdd=1&maxItems=many&outputType=Xml");

        assertThat(result.getUnknown()).containsExactly("releaseIdd");
        assertThat(result.getInvalidInteger()).containsKey("maxItems");
        assertThat(result.getInvalidEnum()).containsKey("outputType");
    }
}
