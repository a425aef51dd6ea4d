/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DiscogsSandboxMainTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir private Path folder;

    @Test
    void startsAsToldAndSaysHowToUseIt() throws IOException {
        Files.writeString(folder.resolve("recorded.json"), "{\"recorded\": true}");
        try (var sandbox =
                start(
                        "--port",
                        "0",
                        "--items",
                        "12",
                        "--seed",
                        "3",
                        "--recordings",
                        folder.toString(),
                        "--rate-limit",
                        "7")) {
            var client = ApiClient.stranger(sandbox);

            assertThat(sandbox.collection(DiscogsSandbox.USERNAME).size()).isEqualTo(12);
            assertThat(sandbox.seed()).isEqualTo(3);
            assertThat(client.get("/recorded").text()).contains("true");
            assertThat(client.get("/releases/1").header("X-Discogs-Ratelimit")).isEqualTo("7");
            assertThat(printed())
                    .contains(
                            "listens on " + sandbox.apiUrl() + "\n",
                            "Control it at " + sandbox.apiUrl() + "/_sandbox/\n",
                            DiscogsSandbox.CONSUMER_SECRET,
                            "curl -H 'Authorization: Discogs token="
                                    + DiscogsSandbox.USER_TOKEN
                                    + "' "
                                    + sandbox.apiUrl()
                                    + "/oauth/identity")
                    .doesNotContain("https")
                    .endsWith("Stop it with Ctrl+C.\n");
        }
    }

    @Test
    void limitsCanBeSwitchedOff() {
        try (var sandbox = start("--port", "0", "--rate-limit", "off")) {
            assertThat(ApiClient.stranger(sandbox).get("/").header("X-Discogs-Ratelimit"))
                    .isEqualTo("1000000");
        }
    }

    @Test
    void speaksTlsAndIsThereForOthers() {
        var certificate = folder.resolve("sandbox.pem");
        try (var sandbox =
                start(
                        "--port=0",
                        "--https-port=0",
                        "--bind=0.0.0.0",
                        "--public-url=https://discogs.test",
                        "--latency=1",
                        "--certificate=" + certificate)) {
            var client = ApiClient.stranger(sandbox);

            assertThat(certificate).content().startsWith("-----BEGIN CERTIFICATE-----");
            assertThat(client.get("/releases/1").text())
                    .contains("\"https://discogs.test/releases/1\"");
            assertThat(client.get("/_sandbox/users").status()).isEqualTo(404);
            assertThat(client.get("/_sandbox/health").status()).isEqualTo(200);
            assertThat(printed())
                    .contains(
                            "listens on " + sandbox.apiUrl() + "\n",
                            "on " + sandbox.httpsUrl() + "\n")
                    .doesNotContain("/_sandbox/");
        }
    }

    @Test
    void othersControlItWhenAskedFor() {
        try (var sandbox = start("--port", "0", "--bind", "0.0.0.0", "--admin", "on")) {
            assertThat(ApiClient.stranger(sandbox).get("/_sandbox/users").status()).isEqualTo(200);
        }
    }

    @Test
    void theEnvironmentSaysTheSameAndTheCommandLineWins() {
        var environment =
                Map.of(
                        "DISCOGS_SANDBOX_PORT", "0",
                        "DISCOGS_SANDBOX_ITEMS", "12",
                        "DISCOGS_SANDBOX_SEED", "3",
                        "DISCOGS_SANDBOX_RATE_LIMIT", "",
                        "DISCOGS_USER_TOKEN", "of others");
        try (var sandbox = start(environment, "--seed", "4")) {
            assertThat(sandbox.collection(DiscogsSandbox.USERNAME).size()).isEqualTo(12);
            assertThat(sandbox.seed()).isEqualTo(4);
            assertThat(ApiClient.stranger(sandbox).get("/").header("X-Discogs-Ratelimit"))
                    .isEqualTo("25");
        }
    }

    /** Kubernetes tells each container of each service, in variables that begin with its name. */
    @Test
    void servicesOfKubernetesAreNoOptions() {
        var environment = new HashMap<String, String>();
        environment.put("DISCOGS_SANDBOX_SERVICE_HOST", "10.0.0.1");
        environment.put("DISCOGS_SANDBOX_SERVICE_PORT", "8099");
        environment.put("DISCOGS_SANDBOX_SERVICE_PORT_HTTP", "8099");
        environment.put("DISCOGS_SANDBOX_PORT", "tcp://10.0.0.1:8099");
        environment.put("DISCOGS_SANDBOX_PORT_8099_TCP", "tcp://10.0.0.1:8099");
        environment.put("DISCOGS_SANDBOX_PORT_8099_TCP_PROTO", "tcp");
        environment.put("DISCOGS_SANDBOX_PORT_8099_TCP_PORT", "8099");
        environment.put("DISCOGS_SANDBOX_PORT_8099_TCP_ADDR", "10.0.0.1");
        environment.put("DISCOGS_SANDBOX_HTTPS_PORT", "tcp://10.0.0.2:8443");
        environment.put("DISCOGS_SANDBOX_HTTPS_SERVICE_HOST", "10.0.0.2");
        try (var sandbox = start(environment, "--port", "0")) {
            assertThat(sandbox.secureUrl()).isEmpty();
        }
    }

    @Test
    void helpAndVersionStartNothing() {
        assertThat(start("--port", "abc", "--help")).isNull();
        assertThat(printed()).contains("--recordings FOLDER", "DISCOGS_SANDBOX_RATE_LIMIT");
        assertThat(start("--version")).isNull();
        assertThat(printed()).containsPattern("\ncamel-discogs-sandbox \\d+\\.\\d+.*\n$");
    }

    @ParameterizedTest
    @EnumSource(SandboxOption.class)
    void helpNamesEachOption(SandboxOption option) {
        start("--help");
        assertThat(printed().lines())
                .anyMatch(line -> line.matches("  %s \\S+ +\\S.*".formatted(option.option())))
                .allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest
    @EnumSource(SandboxOption.class)
    void theReadmeNamesEachOption(SandboxOption option) throws IOException {
        assertThat(Path.of("README.md"))
                .content()
                .contains("| `" + option.option() + " ", " | `" + option.variable() + "` | ");
    }

    @Test
    void theImageSetsOptionsThatThereAre() throws IOException {
        var variables =
                Pattern.compile(SandboxOption.PREFIX + "\\w+(?==)")
                        .matcher(Files.readString(Path.of("Dockerfile")))
                        .results()
                        .map(MatchResult::group)
                        .toList();
        assertThat(variables)
                .contains(SandboxOption.BIND.variable())
                .allMatch(name -> SandboxOption.ofVariable(name).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "--port,A value is missing after --port",
        "--port abc,--port is abc; allowed is a number from 0 to 65535",
        "--port -1,--port is -1; allowed is a number from 0 to 65535",
        "--port 70000,--port is 70000; allowed is a number from 0 to 65535",
        "--https-port=70000,--https-port is 70000; allowed is a number from 0 to 65535",
        "--items 99999999,--items is 99999999; allowed is a number from 0 to 10000000",
        "--latency 1s,--latency is 1s; allowed is a number from 0 to 600000",
        "--admin yes,--admin is yes; allowed is on or off",
        "--rate-limit 0,--rate-limit is 0; allowed is off or at least 1",
        "--recordings /does/not/exist,--recordings is /does/not/exist; allowed is a folder",
        "--bind a.invalid,--bind is a.invalid; allowed is a name or an address; such as 0.0.0.0",
        "--public-url a,--public-url is a; allowed is http or https; a host and perhaps a port;"
                + " such as https://discogs.example:8443",
        "--colour red,There is no option --colour"
    })
    void wrongArgumentsAreSaid(String arguments, String message) {
        assertThatThrownBy(() -> start(arguments.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message.replace(';', ','));
    }

    @ParameterizedTest
    @CsvSource({
        "DISCOGS_SANDBOX_PORT,8O99,DISCOGS_SANDBOX_PORT is 8O99; allowed is a number from 0 to 65535",
        "DISCOGS_SANDBOX_ADMIN,1,DISCOGS_SANDBOX_ADMIN is 1; allowed is on or off",
        "DISCOGS_SANDBOX_COLOUR,red,There is no variable DISCOGS_SANDBOX_COLOUR; allowed are"
    })
    void wrongVariablesAreSaid(String variable, String value, String message) {
        assertThatThrownBy(() -> start(Map.of(variable, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message.replace(';', ','));
    }

    @Test
    void allVariablesAreNamedBesideAWrongOne() {
        assertThatThrownBy(() -> start(Map.of("DISCOGS_SANDBOX_COLOUR", "red")))
                .message()
                .contains(
                        Arrays.stream(SandboxOption.values())
                                .map(SandboxOption::variable)
                                .toList());
    }

    private DiscogsSandbox start(String... arguments) {
        return start(Map.of(), arguments);
    }

    private DiscogsSandbox start(Map<String, String> environment, String... arguments) {
        return DiscogsSandboxMain.start(
                arguments, environment, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
