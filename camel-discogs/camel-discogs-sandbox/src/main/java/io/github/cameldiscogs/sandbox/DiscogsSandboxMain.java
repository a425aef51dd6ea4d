/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs a {@link DiscogsSandbox} from the command line until it is stopped. */
public final class DiscogsSandboxMain {

    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;
    private static final int DEFAULT_PORT = 8099;

    private static final String HELP =
            """
            A stand-in for Discogs on this machine.

            %s  --help              this text
              --version           which version this is

            Each option but the last two can also be set by a variable of the environment, such as
            DISCOGS_SANDBOX_RATE_LIMIT for --rate-limit; the command line wins.
            """
                    .formatted(
                            Arrays.stream(SandboxOption.values())
                                    .map(SandboxOption::help)
                                    .collect(Collectors.joining()));

    private DiscogsSandboxMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        // Without a provider there is no log, which is as it should be
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try {
            var sandbox = start(arguments, System.getenv(), System.out);
            if (sandbox != null) {
                Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
                Thread.currentThread().join();
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + HELP);
            System.exit(WRONG_USE);
        } catch (UncheckedIOException e) {
            var cause = Objects.requireNonNull(e.getCause());
            System.err.println(e.getMessage() + ": " + cause.getMessage());
            System.exit(FAILED);
        }
    }

    /**
     * Starts a sandbox with the given options, and prints how to use it.
     *
     * @return null if only help or the version was requested
     * @throws IllegalArgumentException if the arguments or the variables are invalid
     */
    static @Nullable DiscogsSandbox start(
            String[] arguments, Map<String, String> environment, PrintStream out) {
        var asked = List.of(arguments);
        if (asked.contains("--help")) {
            out.print(HELP);
            return null;
        }
        if (asked.contains("--version")) {
            out.println("camel-discogs-sandbox " + version());
            return null;
        }
        var builder = DiscogsSandbox.builder().port(DEFAULT_PORT);
        new GivenOptions(arguments, environment).applyTo(builder);
        var sandbox = builder.start();
        out.print(Greeting.of(sandbox, builder.allAccounts(), builder.defaultConsumer()));
        return sandbox;
    }

    private static String version() {
        try (var file = DiscogsSandboxMain.class.getResourceAsStream("version.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the version", e);
        }
    }
}
