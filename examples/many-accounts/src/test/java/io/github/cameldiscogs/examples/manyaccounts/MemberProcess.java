/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as it is started beside others: a process of its own. */
final class MemberProcess implements AutoCloseable {

    private final Process process;
    private final Path output;

    private MemberProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static MemberProcess start(
            Path folder, Surroundings surroundings, Map<String, String> settings, Role... roles)
            throws IOException {
        var environment = new HashMap<>(settings);
        environment.put("KAFKA_BROKERS", surroundings.brokers());
        environment.put("DATABASE_URL", surroundings.databaseUrl());
        environment.put("DISCOGS_API_URL", surroundings.apiUrl());
        environment.put("DISCOGS_WEBSITE_URL", surroundings.websiteUrl());
        return start(folder, environment, roles);
    }

    /** With all that it needs inside. */
    static MemberProcess startAlone(Path folder) throws IOException {
        return start(folder, Map.of("WEB_PORT", String.valueOf(WebTest.freePort())));
    }

    private static MemberProcess start(Path folder, Map<String, String> environment, Role... roles)
            throws IOException {
        var output = Files.createTempFile(folder, "member-", ".log");
        var builder =
                new ProcessBuilder(command(roles))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(DATABASE|KAFKA|DISCOGS|WEB)_.*"));
        builder.environment().putAll(environment);
        return new MemberProcess(builder.start(), output);
    }

    private static List<String> command(Role... roles) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                // Most of a short run is the start of Java, which its second
                                // compiler only slows down
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ManyAccounts.class.getName()));
        List.of(roles).forEach(role -> command.add(role.toString()));
        return command;
    }

    boolean isOpen() {
        return output().contains("The database is open");
    }

    /** Whether its pages can be opened. */
    boolean isReady() {
        return output().contains("in a browser to sign in");
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        end();
    }

    /** As Ctrl-C does. */
    void stop() throws InterruptedException {
        process.destroy();
        end();
    }

    private void end() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Still running:\n" + output());
        }
    }

    /** What the process has said until now. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
