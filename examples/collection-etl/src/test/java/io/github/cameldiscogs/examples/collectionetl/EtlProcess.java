/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

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
final class EtlProcess implements AutoCloseable {

    private static final int MOST_SECONDS = 180;

    private final Process process;
    private final Path output;

    private EtlProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Reads the sandbox's collection with a valid token into the default database of the folder.
     */
    static Builder reading(DiscogsSandbox sandbox) {
        return withoutSettings()
                .with("DISCOGS_API_URL", sandbox.apiUrl())
                .with("DISCOGS_USER_TOKEN", DiscogsSandbox.USER_TOKEN);
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

    boolean isAlive() {
        return process.isAlive();
    }

    /** The number by which the operating system knows it. */
    long id() {
        return process.pid();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
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

        private int largestFile;

        Builder with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        Builder withJavaOption(String option) {
            javaOptions.add(option);
            return this;
        }

        /** Tries again as often as ever, but almost at once. */
        Builder withShortPauses() {
            return withJavaOption("-Dcamel.component.discogs.retry-delay=10");
        }

        /** Lets no file grow beyond this, as if the disk were full then. */
        Builder withLargestFile(int kilobytes) {
            largestFile = kilobytes;
            return this;
        }

        EtlProcess startIn(Path folder) throws IOException {
            var output = Files.createTempFile("collection-etl-", ".log");
            output.toFile().deleteOnExit();
            var builder =
                    new ProcessBuilder(command())
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.matches("(DISCOGS|DATABASE)_.*"));
            builder.environment().putAll(environment);
            return new EtlProcess(builder.start(), output);
        }

        /** Runs to the end and returns what was said; the exit status must be 0. */
        String runIn(Path folder) throws IOException, InterruptedException {
            return endIn(folder, 0);
        }

        /** Runs to the end and returns what was said; the exit status must be 1. */
        String failIn(Path folder) throws IOException, InterruptedException {
            return endIn(folder, 1);
        }

        /** Runs to the end and returns what was said; the exit status must be this one. */
        String endIn(Path folder, int status) throws IOException, InterruptedException {
            try (var process = startIn(folder)) {
                if (process.exitStatus() != status) {
                    throw new AssertionError(
                            "Exit status %d:%n%s"
                                    .formatted(process.exitStatus(), process.output()));
                }
                return process.output();
            }
        }

        private List<String> command() {
            var command = new ArrayList<String>();
            if (largestFile > 0) {
                command.addAll(
                        List.of(
                                "bash",
                                "-c",
                                "ulimit -f " + largestFile + "; exec \"$@\"",
                                "bash"));
            }
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(javaOptions);
            command.addAll(
                    List.of(
                            "-cp",
                            System.getProperty("java.class.path"),
                            CollectionEtl.class.getName()));
            return command;
        }
    }
}
