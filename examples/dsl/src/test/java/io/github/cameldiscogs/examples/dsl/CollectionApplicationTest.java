/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RecordedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts the application as a user does, in a process of its own that logs to the console. */
class CollectionApplicationTest {

    private record Outcome(int status, String log) {}

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml", "xml"})
    void runsTheSameRoutesInEachLanguage(String language) throws Exception {
        try (var sandbox = CollectionApplication.sandbox()) {
            var outcome = run(language, environment(sandbox));

            assertThat(outcome.log())
                    .contains("The application acts for " + DiscogsSandbox.USERNAME)
                    .contains("The seller is record_shop")
                    .contains("camel.component.discogs.userToken = xxxxxx");
            assertThat(outcome.log().lines().filter(line -> line.matches(".* Copy \\d+: .+")))
                    .hasSize(5);
            assertThat(outcome.status()).isZero();
            assertThat(sandbox.requests())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .extracting(RecordedRequest::status)
                    .containsOnly(200);
            assertShowsNoSecret(outcome.log());
        }
    }

    @Test
    void runsWithAStandInWhenThereIsNoToken() throws Exception {
        var outcome = run("yaml", Map.of());

        assertThat(outcome.log()).contains("The seller is record_shop");
        assertShowsNoSecret(outcome.log());
    }

    @Test
    void namesTheLanguagesThatThereAre() throws Exception {
        var outcome = run("kotlin", Map.of());

        assertThat(outcome.status()).isNotZero();
        assertThat(outcome.log()).contains("Unknown language 'kotlin'. Allowed: java, yaml, xml");
    }

    private static void assertShowsNoSecret(String log) {
        for (var secret : CollectionApplication.secrets().values()) {
            assertThat(log).doesNotContain(secret);
        }
    }

    private static Map<String, String> environment(DiscogsSandbox sandbox) {
        var environment =
                CollectionApplication.secrets().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        secret -> variable(secret.getKey()), Map.Entry::getValue));
        environment.put("DISCOGS_API_URL", sandbox.apiUrl());
        return environment;
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static Outcome run(String language, Map<String, String> environment) throws Exception {
        var builder =
                new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        CollectionApplication.class.getName(),
                        language);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        var process = builder.start();
        var log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), log);
    }
}
