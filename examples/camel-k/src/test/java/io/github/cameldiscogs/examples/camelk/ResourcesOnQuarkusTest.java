/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.camelk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the operator of Camel K does with the resources, on the runtime that it uses. */
class ResourcesOnQuarkusTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Duration START = Duration.ofMinutes(3);

    private DiscogsSandbox sandbox;
    private Process application;

    @BeforeEach
    void startSandbox() {
        sandbox =
                DiscogsSandbox.builder()
                        .account(
                                SandboxAccount.named(DiscogsSandbox.USERNAME)
                                        .withToken(DiscogsSandbox.USER_TOKEN)
                                        .withWantlistSize(5))
                        .start();
    }

    @AfterEach
    void stop() {
        application.destroy();
        sandbox.close();
    }

    @Test
    void integrationPrintsCopies() throws IOException {
        var integration = read("collection-integration.yaml");

        var log =
                run(
                        "integration",
                        integration.at("/spec/flows"),
                        texts(integration.at("/spec/traits/camel/properties")));

        await().atMost(START).until(() -> lines(log, ".*Copy \\d+: .+") == 5);
        assertAskedAsUserSilently(log);
    }

    @Test
    void pipeGivesEachWantedRelease() throws IOException {
        var pipe = read("wantlist-pipe.yaml");

        var log = run("pipe", routeOf(pipe), List.of());

        await().atMost(START).until(() -> lines(log, ".*wantlist.*\"id\".*") == 5);
        assertAskedAsUserSilently(log);
    }

    private void assertAskedAsUserSilently(Path log) throws IOException {
        assertThat(sandbox.requests())
                .allMatch(
                        request ->
                                request.header("Authorization")
                                        .orElseThrow()
                                        .equals("Discogs token=" + DiscogsSandbox.USER_TOKEN));
        assertThat(Files.readString(log)).doesNotContain(DiscogsSandbox.USER_TOKEN);
    }

    /** The operator makes an Integration of a Pipe: from its source to its sink. */
    private static JsonNode routeOf(JsonNode pipe) {
        var routes = YAML.createArrayNode();
        var from = routes.addObject().putObject("route").putObject("from");
        from.put("uri", "kamelet:" + pipe.at("/spec/source/ref/name").asText());
        from.set("parameters", pipe.at("/spec/source/properties"));
        from.putArray("steps").addObject().set("to", pipe.at("/spec/sink/uri"));
        return routes;
    }

    private Path run(String name, JsonNode flows, List<String> properties) throws IOException {
        var folder = Files.createDirectories(Path.of("target", name)).toAbsolutePath();
        var routes = folder.resolve("routes.yaml");
        YAML.writeValue(routes.toFile(), flows);
        var secret = read("secret.yaml").at("/stringData/discogs.properties").asText();
        var token =
                secret.lines()
                        .filter(line -> line.startsWith("discogs.user-token"))
                        .findFirst()
                        .orElseThrow()
                        .replaceFirst("=.*", "= " + DiscogsSandbox.USER_TOKEN);
        var config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                config.resolve("application.properties"),
                String.join("\n", properties)
                        + "\n"
                        + token
                        + "\ncamel.component.discogs.api-url = "
                        + sandbox.apiUrl()
                        + "\ncamel.main.routes-include-pattern = "
                        + routes.toUri()
                        + "\n");
        var log = folder.resolve("log.txt");
        var builder =
                new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-jar",
                        Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString());
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        application = builder.start();
        return log;
    }

    private static long lines(Path log, String expression) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.matches(expression)).count();
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static JsonNode read(String file) throws IOException {
        return YAML.readTree(Path.of(file).toFile());
    }
}
