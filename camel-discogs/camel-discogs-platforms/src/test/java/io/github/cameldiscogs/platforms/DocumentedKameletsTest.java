/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.sandbox.RecordedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about the Kamelets has each of them, with a route that runs. */
class DocumentedKameletsTest extends SandboxTestSupport {

    private static final Path PAGE =
            Path.of("../camel-discogs-component/src/main/docs/discogs-kamelets.adoc");
    private static final Pattern BLOCK =
            Pattern.compile("\\[source,yaml]\n----\n(.*?)\n----\n", Pattern.DOTALL);

    private static List<String> routes() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void run(String yaml) throws Exception {
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.fromString("documented.yaml", yaml));
        var start = Pattern.compile("direct:\\S+").matcher(yaml);
        if (start.find()) {
            assertThat(template.send(start.group(), exchange -> {}).getException()).isNull();
        }

        await().untilAsserted(
                        () ->
                                assertThat(sandbox().requests())
                                        .extracting(RecordedRequest::status)
                                        .isNotEmpty()
                                        .allMatch(status -> status / 100 == 2));
        if (yaml.contains("Simon & Garfunkel")) {
            assertThat(sandbox().requests().get(0).query()).contains("q=Simon%20%26%20Garfunkel");
        }
    }

    @Test
    void areAllThere() throws IOException {
        var page = Files.readString(PAGE);
        var routes = String.join("\n", routes());

        assertThat(KameletFile.all())
                .isNotEmpty()
                .allSatisfy(
                        kamelet -> {
                            assertThat(page)
                                    .contains(
                                            "include::../../generated/docs/%s.adoc[]"
                                                    .formatted(kamelet.name()));
                            assertThat(routes).contains("kamelet:" + kamelet.name() + "\n");
                        });
    }
}
