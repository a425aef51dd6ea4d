/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OptionReferenceTest {

    private OptionReference reference;

    @BeforeEach
    void read() throws IOException {
        reference =
                new OptionReference(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        {"componentProperties": {
                                           "apiUrl": {"label": "common", "description": "The origin.",
                                             "defaultValue": "https://api", "javaType": "java.lang.String"}},
                                         "properties": {
                                           "shade": {"description": "As a|b.", "enum": ["dark", "light"],
                                             "javaType": "io.github.Shade"},
                                           "releaseId": {"label": "parameter", "description": "A release.",
                                             "javaType": "java.lang.Long"}},
                                         "headers": {
                                           "CamelShade": {"description": "Its shade.",
                                             "javaType": "java.lang.String"}}}
                                        """));
    }

    @Test
    void tellsOfTheComponent() {
        assertThat(reference.ofComponent())
                .isEqualTo(
                        """
                        [cols="2,5,2,2",options="header"]
                        |===
                        |Name |Description |Default |Type
                        |`apiUrl` (common)
                        |The origin.
                        |https://api
                        |String

                        |===
                        """);
    }

    @Test
    void keepsParametersAndOtherOptionsApart() {
        assertThat(reference.ofEndpoint()).contains("`shade`").doesNotContain("releaseId");
        assertThat(reference.parameters()).contains("`releaseId`").doesNotContain("shade");
    }

    @Test
    void listsValuesAndKeepsBarsInTheirCell() {
        assertThat(reference.ofEndpoint())
                .contains("|`shade`\n|As a\\|b. Values: `dark`, `light`.\n|\n|Shade\n");
    }

    @Test
    void tellsOfHeaders() {
        assertThat(reference.headers()).contains("|`CamelShade`\n|Its shade.\n|String\n");
    }
}
