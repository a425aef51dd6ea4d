/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionchanges;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The example as users start it: a process of its own, in a folder of its own. */
final class MirrorProcess implements AutoCloseable {

    private static final int MOST_SECONDS = 60;

    private final Process process;
    private final Path output;

    private MirrorProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Mirrors the sandbox's collection, and reads all of it every now and then. */
    static Builder of(DiscogsSandbox sandbox, String databaseUrl) {
        return withoutSettings()
                .with("DISCOGS_API_URL", sandbox.apiUrl())
                .with("DISCOGS_USER_TOKEN", DiscogsSandbox.USER_TOKEN)
                .with("DATABASE_URL", databaseUrl)
                .with("POLL_DELAY", "50")
                .with("FULL_SCAN", "300");
    }

    static Builder withoutSettings() {
        return new Builder();
    }

    /** What the process has said until now. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOpen() {
        return output().contains("The database is open");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    /** As Ctrl-C does. */
    void stop() {
        process.destroy();
    }

    /** Waits for the end and returns the exit status. */
    int exitStatus() throws InterruptedException {
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Still running:\n" + output());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static final class Builder {

        private final Map<String, String> environment = new HashMap<>();
        // Most of a short run is the start of Java, which its second compiler only slows down
        private final List<String> javaOptions =
                new ArrayList<>(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"));

        Builder with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        Builder withJavaOption(String option) {
            javaOptions.add(option);
            return this;
        }

        MirrorProcess startIn(Path folder) throws IOException {
            var output = Files.createTempFile("collection-changes-", ".log");
            output.toFile().deleteOnExit();
            var builder =
                    new ProcessBuilder(command())
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.matches("(DISCOGS|DATABASE)_.*"));
            builder.environment().putAll(environment);
            return new MirrorProcess(builder.start(), output);
        }

        private List<String> command() {
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(javaOptions);
            command.addAll(
                    List.of(
                            "-cp",
                            System.getProperty("java.class.path"),
                            CollectionChanges.class.getName()));
            return command;
        }
    }
}
