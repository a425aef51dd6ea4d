/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing is there yet, the generators write what is there. */
class GeneratorsTest {

    private static final Path GENERATED = Path.of("src/generated");
    private static final Path STARTER = Path.of("../camel-discogs-starter/src/generated");

    @TempDir Path empty;

    @Test
    void writeTheParametersFromNothing() throws Exception {
        ParametersGenerator.writeTo(empty);

        var written = contents(empty);
        assertThat(written).hasSize(2);
        assertThat(contents(GENERATED.resolve("java"))).containsAllEntriesOf(written);
    }

    @Test
    void writeTheReferenceFromNothing() throws IOException {
        new ReferenceGenerator(Path.of("")).writeReference(empty);

        assertThat(contents(empty))
                .isEqualTo(contents(GENERATED.resolve("docs")))
                .containsKeys("operations.adoc", "discogs-action.adoc");
    }

    @Test
    void writeTheOptionsOfSpringBootFromNothing() throws IOException {
        new ReferenceGenerator(Path.of("")).writeSpringBootOptions(empty);

        assertThat(contents(empty)).hasSize(2).isEqualTo(contents(STARTER));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
