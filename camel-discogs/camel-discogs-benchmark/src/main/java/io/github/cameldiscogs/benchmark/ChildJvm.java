/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program in a JVM of its own. */
public final class ChildJvm {

    private ChildJvm() {}

    /**
     * @return the lines that it wrote to its standard output
     * @throws IllegalStateException if it failed
     */
    public static List<String> run(List<String> options, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var output = process.inputReader()) {
            var lines = output.lines().toList();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        program.getSimpleName() + " ended with status " + process.exitValue());
            }
            return lines;
        }
    }
}
