/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The jar with all in it, as it is packaged, run as anybody runs it. */
@EnabledIfSystemProperty(
        named = "standalone.jar",
        matches = ".+",
        disabledReason = "The jar is packaged after most tests; the build runs this one then")
class StandaloneJarTest {

    private static final Path JAR = Path.of(System.getProperty("standalone.jar", ""));

    @TempDir private Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void answersWithLittleMemoryAndSaysNothingElse() throws Exception {
        var process = run("--port", "0", "--https-port", "0");
        var greeting = greeting(process);
        var origin = greeting.get(0).replaceAll(".* ", "");

        assertThat(greeting.get(0)).isEqualTo("The Discogs sandbox listens on " + origin);
        assertThat(greeting.get(1)).matches("and on https://127\\.0\\.0\\.1:\\d+");
        assertThat(ask(origin + "/releases/249504")).contains("\"id\":249504");
        assertThat(ask(origin + "/_sandbox/health")).contains("\"UP\"");
        assertThat(ask(origin + "/_sandbox/")).contains("<html");
        assertThat(errors()).isEmpty();
    }

    @Test
    void exitsWithTwoWhenUsedWrongly() throws Exception {
        var process = run("--colour", "red");
        assertThat(exit(process)).isEqualTo(2);
        assertThat(errors()).startsWith("There is no option --colour").contains("--recordings");
    }

    @Test
    void exitsWithOneWhenItCannotStart() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var process = run("--port", String.valueOf(taken.getLocalPort()));
            assertThat(exit(process)).isEqualTo(1);
            assertThat(errors()).startsWith("Cannot listen on port " + taken.getLocalPort() + ": ");
        }
    }

    @Test
    void tellsItsVersion() throws Exception {
        var process = run("--version");
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .matches("camel-discogs-sandbox \\d+\\..*\n");
        assertThat(exit(process)).isZero();
    }

    /** Whoever passes the jar on passes on what is in it, with its licence. */
    @Test
    void namesWhatIsInIt() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            var inside =
                    jar.stream()
                            .map(entry -> entry.getName().split("/"))
                            .filter(path -> path.length == 5 && path[4].equals("pom.properties"))
                            .map(path -> path[2] + ":" + path[3])
                            .filter(name -> !name.startsWith("io.github.camel-discogs:"))
                            .collect(Collectors.toSet());
            var named =
                    read(jar, "META-INF/THIRD-PARTY")
                            .lines()
                            .filter(line -> line.matches("  [\\w.-]+:[\\w.-]+"))
                            .map(String::strip);

            assertThat(named).containsExactlyInAnyOrderElementsOf(inside);
            assertThat(read(jar, "META-INF/LICENSE")).contains("Apache License");
            assertThat(read(jar, "META-INF/NOTICE")).contains("Jackson", "FastDoubleParser");
            assertThat(read(jar, "META-INF/LICENSE.txt")).contains("QOS.ch");
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .noneMatch(name -> name.endsWith("module-info.class"))
                    .doesNotHaveDuplicates();
        }
    }

    private static String read(JarFile jar, String name) throws IOException {
        try (var entry = jar.getInputStream(jar.getEntry(name))) {
            return new String(entry.readAllBytes(), UTF_8);
        }
    }

    private Process run(String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx64m", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith(SandboxOption.PREFIX));
        var process = builder.start();
        processes.add(process);
        return process;
    }

    private static List<String> greeting(Process process) throws IOException {
        var lines = new ArrayList<String>();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (line.startsWith("Stop it")) {
                break;
            }
        }
        return lines;
    }

    private static int exit(Process process) throws InterruptedException {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }

    private static String ask(String url) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url)).header("User-Agent", "SandboxTest").build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
