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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscogsSandboxMainTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void startsAsToldAndSaysHowToUseIt(@TempDir Path folder) throws IOException {
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
            assertThat(client.get("/recorded").text()).contains("true");
            assertThat(client.get("/releases/1").header("X-Discogs-Ratelimit")).isEqualTo("7");
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains(
                            "listens on " + sandbox.apiUrl(),
                            DiscogsSandbox.CONSUMER_SECRET,
                            "curl -H 'Authorization: Discogs token="
                                    + DiscogsSandbox.USER_TOKEN
                                    + "' "
                                    + sandbox.apiUrl()
                                    + "/oauth/identity");
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
    void helpStartsNothing() {
        assertThat(start("--help")).isNull();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("--recordings FOLDER");
    }

    @ParameterizedTest
    @CsvSource({
        "--port,A value is missing after --port",
        "--port abc,--port is abc; allowed is a number from 0 to 65535",
        "--port 70000,--port is 70000; allowed is a number from 0 to 65535",
        "--items 99999999,--items is 99999999; allowed is a number from 0 to 10000000",
        "--rate-limit 0,--rate-limit is 0; allowed is off or at least 1",
        "--recordings /does/not/exist,There is no folder of recordings at /does/not/exist",
        "--colour red,There is no option --colour"
    })
    void wrongArgumentsAreSaid(String arguments, String message) {
        assertThatThrownBy(() -> start(arguments.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message.replace(';', ','));
    }

    private DiscogsSandbox start(String... arguments) {
        return DiscogsSandboxMain.start(
                arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }
}
