/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.DiscogsComponent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The build generates the properties from the component's schema; all has to be there. */
class GeneratedSourcesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void areCommittedAsTheBuildGeneratesThem() throws IOException {
        var generated = contents(Path.of("src/generated"));
        var committed = contents(Path.of("target/generated-as-committed"));

        assertThat(generated.keySet()).isEqualTo(committed.keySet());
        assertThat(generated.keySet())
                .as("stale until now in src/generated: commit them")
                .allMatch(file -> generated.get(file).equals(committed.get(file)));
    }

    @Test
    void describeEveryOptionOfTheComponentToEditors() throws IOException {
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

    private static Map<String, String> contents(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(
                            Collectors.toMap(
                                    file -> folder.relativize(file).toString(),
                                    GeneratedSourcesTest::content));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
