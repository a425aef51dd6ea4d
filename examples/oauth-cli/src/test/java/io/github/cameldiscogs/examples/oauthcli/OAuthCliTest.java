/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthcli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.auth.JdbcTokenStore;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program as its users do, in a process of its own. */
@Timeout(300)
class OAuthCliTest {

    private static final String KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

    private final DiscogsSandbox sandbox = DiscogsSandbox.start();

    @TempDir private Path folder;

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    private String database() {
        return "jdbc:h2:file:" + folder.resolve("tokens");
    }

    private Process start(Map<String, String> overrides) throws IOException {
        var environment = new HashMap<String, String>();
        environment.put("DISCOGS_API_URL", sandbox.apiUrl());
        environment.put("DISCOGS_WEBSITE_URL", sandbox.websiteUrl());
        environment.put("DISCOGS_CONSUMER_KEY", DiscogsSandbox.CONSUMER_KEY);
        environment.put("DISCOGS_CONSUMER_SECRET", DiscogsSandbox.CONSUMER_SECRET);
        environment.put("TOKEN_ENCRYPTION_KEY", KEY);
        environment.put("DATABASE_URL", database());
        environment.putAll(overrides);
        var program =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OAuthCli.class.getName());
        program.environment().putAll(environment);
        return program.redirectErrorStream(true).start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String requestToken(BufferedReader output) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains("oauth_token=")) {
                return line.replaceAll(".*oauth_token=", "");
            }
        }
        throw new AssertionError("The program printed no address");
    }

    private static String type(Process process, BufferedReader output, String code)
            throws Exception {
        try (Writer keyboard =
                new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)) {
            keyboard.write(code + "\n");
        }
        var rest = String.join("\n", output.lines().toList());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return rest;
    }

    private List<String> accounts() {
        var dataSource = new JdbcDataSource();
        dataSource.setURL(database());
        var store = new JdbcTokenStore(dataSource);
        store.setEncryptionKey(KEY);
        var accounts = store.accounts();
        accounts.forEach(account -> assertThat(store.accessToken(account)).isPresent());
        return accounts;
    }

    @Test
    void keepsTheTokenOfWhoTypesTheCode() throws Exception {
        var process = start(Map.of());
        var output = output(process);
        var code = sandbox.authorize(requestToken(output), DiscogsSandbox.USERNAME);

        var rest = type(process, output, code);

        assertThat(rest)
                .contains("Then type the code")
                .contains("You are " + DiscogsSandbox.USERNAME)
                .contains("account " + DiscogsSandbox.USERNAME);
        assertThat(process.exitValue()).isZero();
        assertThat(accounts()).containsExactly(DiscogsSandbox.USERNAME);
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).contains("tokens.mv.db");
        }
    }

    @Test
    void saysThatTheCodeIsWrong() throws Exception {
        var process = start(Map.of());
        var output = output(process);
        sandbox.authorize(requestToken(output), DiscogsSandbox.USERNAME);

        var rest = type(process, output, "wrong");

        assertThat(rest).contains("accessToken failed").doesNotContain("\tat ");
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(accounts()).isEmpty();
    }

    @Test
    void saysThatThereIsNoCode() throws Exception {
        var process = start(Map.of());
        var output = output(process);
        requestToken(output);

        assertThat(type(process, output, "")).contains("There is no code").doesNotContain("\tat ");
        assertThat(process.exitValue()).isEqualTo(1);
    }

    @Test
    void saysWhatItNeeds() throws Exception {
        var process = start(Map.of("TOKEN_ENCRYPTION_KEY", ""));

        assertThat(type(process, output(process), ""))
                .contains("TOKEN_ENCRYPTION_KEY is not set")
                .contains("openssl rand -base64 32");
        assertThat(process.exitValue()).isEqualTo(1);
    }

    @Test
    void saysThatTheKeyIsNone() throws Exception {
        var process = start(Map.of("TOKEN_ENCRYPTION_KEY", "c2hvcnQ="));

        assertThat(type(process, output(process), ""))
                .contains("encryptionKey: is no key")
                .doesNotContain("c2hvcnQ=");
        assertThat(process.exitValue()).isEqualTo(1);
    }
}
