/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The resources of examples/camel-k are as Kubernetes wants them. */
class CamelKExampleTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @ParameterizedTest
    @CsvSource({"integrations, collection-integration", "pipes, wantlist-pipe"})
    void isValid(String kinds, String file) throws IOException {
        var resource = YAML.readTree(Path.of("../../examples/camel-k", file + ".yaml").toFile());

        assertThat(CustomResourceSchema.of(kinds).errorsOf(resource)).isEmpty();
    }
}
