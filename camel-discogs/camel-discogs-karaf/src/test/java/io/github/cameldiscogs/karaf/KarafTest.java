/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.karaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RecordedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starts a Karaf, installs the component beside Camel, and runs routes. */
class KarafTest {

    private static final Duration START = Duration.ofMinutes(5);
    private static final String ACCESS_TOKEN = "TokenOfKaraf";
    private static final String ACCESS_TOKEN_SECRET = "secret+of%the&bundle";

    private final DiscogsSandbox sandbox =
            DiscogsSandbox.builder()
                    .accessToken(DiscogsSandbox.USERNAME, ACCESS_TOKEN, ACCESS_TOKEN_SECRET)
                    .start();
    private Path home;
    private Process karaf;

    @BeforeEach
    void startKaraf() throws IOException {
        try (var unpacked = Files.list(Path.of("target/karaf"))) {
            home =
                    unpacked.filter(folder -> folder.getFileName().toString().startsWith("apache"))
                            .findFirst()
                            .orElseThrow()
                            .toAbsolutePath();
        }
        forgetFormerRun();
        installBundles(home.resolve("deploy"));
        Files.writeString(
                home.resolve("etc/system.properties"), settings(), StandardOpenOption.APPEND);
        var builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server");
        builder.environment().remove("KARAF_NOROOT");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true);
        builder.redirectOutput(Path.of("target/karaf.out").toFile());
        karaf = builder.start();
    }

    @AfterEach
    void stopKaraf() {
        karaf.descendants().forEach(ProcessHandle::destroy);
        karaf.destroy();
        sandbox.close();
    }

    @Test
    void runsRoutesInYamlAndXml() throws IOException {
        await().atMost(START).until(() -> sandbox.requestCount() == 2);

        assertThat(sandbox.requests())
                .allMatch(request -> request.path().equals("/oauth/identity"))
                .extracting(KarafTest::authorization)
                .anyMatch(("Discogs token=" + DiscogsSandbox.USER_TOKEN)::equals)
                .anyMatch(text -> text.contains("oauth_token=\"" + ACCESS_TOKEN + "\""));
        await().atMost(START)
                .untilAsserted(
                        () ->
                                assertThat(Files.readString(home.resolve("data/log/karaf.log")))
                                        .contains("From YAML: " + DiscogsSandbox.USERNAME)
                                        .contains("From XML: " + DiscogsSandbox.USERNAME)
                                        .doesNotContain(DiscogsSandbox.USER_TOKEN)
                                        .doesNotContain(ACCESS_TOKEN_SECRET));
        assertThat(sandbox.requests()).extracting(RecordedRequest::status).containsOnly(200);
    }

    private void forgetFormerRun() throws IOException {
        try (var files = Files.walk(home.resolve("data"))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String authorization(RecordedRequest request) {
        return request.header("Authorization").orElseThrow();
    }

    private static void installBundles(Path deploy) throws IOException {
        CamelBundle.write(
                deploy.resolve("camel-all.jar"),
                Path.of("target/test-classes"),
                ClassPath.jars(
                        "camel-(?!discogs).*",
                        "jackson-.*",
                        "httpc(lient|ore)5.*",
                        "commons-(io|codec).*",
                        "jakarta.*",
                        "snakeyaml.*"));
        for (var jar : ClassPath.jars("camel-discogs-\\d.*", "scribejava-.*", "commons-csv-.*")) {
            Files.copy(jar, deploy.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String settings() {
        return Map.of(
                        "discogs.api-url",
                        sandbox.apiUrl(),
                        "discogs.user-token",
                        DiscogsSandbox.USER_TOKEN,
                        "discogs.consumer-key",
                        DiscogsSandbox.CONSUMER_KEY,
                        "discogs.consumer-secret",
                        DiscogsSandbox.CONSUMER_SECRET,
                        "discogs.access-token",
                        ACCESS_TOKEN,
                        "discogs.access-token-secret",
                        ACCESS_TOKEN_SECRET)
                .entrySet()
                .stream()
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
