/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The build generates Camel's metadata anew; what was committed has to be the same. */
class GeneratedSourcesTest {

    @Test
    void areCommittedAsTheBuildGeneratesThem() throws IOException {
        assertThat(contents(Path.of("src/generated")))
                .as("src/generated was stale and is renewed now: commit it")
                .isEqualTo(contents(Path.of("target/generated-as-committed")));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("jandex.idx"))
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
