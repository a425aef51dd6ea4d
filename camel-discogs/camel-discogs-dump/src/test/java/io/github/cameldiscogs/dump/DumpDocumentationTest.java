/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** Nothing is undocumented, and no URI in the documentation is wrong. */
class DumpDocumentationTest {

    private static final Path PAGE = Path.of("src/main/docs/discogs-dump-component.adoc");
    private static final File METADATA =
            new File(
                    "src/generated/resources/META-INF/io/github/cameldiscogs/dump/discogs-dump.json");

    @Test
    void namesEveryOptionAndHeader() throws Exception {
        var page = Files.readString(PAGE);
        var metadata = new ObjectMapper().readTree(METADATA);

        for (var kind : List.of("properties", "headers")) {
            for (var entry : metadata.get(kind).properties()) {
                assertThat(page).contains("\n|`" + entry.getKey() + "`");
                var standard = entry.getValue().path("defaultValue").asText();
                assertThat(page)
                        .containsPattern(
                                Pattern.compile(
                                        "\n\\|`"
                                                + entry.getKey()
                                                + "`.*"
                                                + Pattern.quote(standard)));
            }
        }
    }

    @Test
    void hasOnlyUrisThatResolve() throws Exception {
        var uris = Pattern.compile("\"(discogs-dump:[^\"]+)\"").matcher(Files.readString(PAGE));
        try (var context = new DefaultCamelContext()) {
            assertThat(uris.results().map(uri -> context.getEndpoint(uri.group(1))))
                    .hasSize(5)
                    .allMatch(DiscogsDumpEndpoint.class::isInstance);
        }
    }
}
