/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program of the tests that runs in a JVM of its own. */
public final class JavaProgram {

    private final Process process;

    private JavaProgram(Process process) {
        this.process = process;
    }

    public static JavaProgram start(List<String> options, Class<?> program, String... arguments)
            throws IOException {
        return start(System.getProperty("java.class.path"), options, program, arguments);
    }

    /**
     * Starts one that does not have all of the libraries.
     *
     * @param missing matches the names of their jars
     */
    public static JavaProgram startWithout(Pattern missing, Class<?> program, String... arguments)
            throws IOException {
        var classPath =
                Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                        .splitAsStream(System.getProperty("java.class.path"))
                        .filter(entry -> !missing.matcher(new File(entry).getName()).matches())
                        .collect(Collectors.joining(File.pathSeparator));
        return start(classPath, List.of(), program, arguments);
    }

    private static JavaProgram start(
            String classPath, List<String> options, Class<?> program, String... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, program.getName()));
        command.addAll(List.of(arguments));
        return new JavaProgram(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits until it has printed something. */
    public void awaitSign() throws IOException {
        if (process.getInputStream().read() < 0) {
            throw new IllegalStateException("it has ended");
        }
    }

    /** Lets it read the end of its input. */
    public void giveSign() throws IOException {
        process.getOutputStream().close();
    }

    /**
     * Waits for its end.
     *
     * @return what it printed
     * @throws IllegalStateException if it failed
     */
    public String output() throws IOException, InterruptedException {
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        return output;
    }

    /** Ends it as a failure of the machine would: it can do nothing any more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
