/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs a {@link DiscogsSandbox} from the command line until it is stopped. */
public final class DiscogsSandboxMain {

    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;

    private static final String HELP =
            """
            A stand-in for Discogs on this machine.

              --port N            port to listen on, default 8099
              --items N           size of the default user's collection, default 250
              --seed N            another seed gives another world, default 1
              --recordings FOLDER recorded answers laid out by URL path, used before generated ones
              --rate-limit off|N  no limit, or N requests a minute, default 60 (25 for strangers)
              --help              this text
            """;

    private DiscogsSandboxMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        // Without a provider there is no log, which is as it should be
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try {
            var sandbox = start(arguments, System.out);
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
     * Starts a sandbox with the given arguments, and prints how to use it.
     *
     * @return null if only help was requested
     * @throws IllegalArgumentException if the arguments are invalid
     */
    static @Nullable DiscogsSandbox start(String[] arguments, PrintStream out) {
        var builder = DiscogsSandbox.builder().port(8099);
        for (int i = 0; i < arguments.length; i += 2) {
            var option = arguments[i];
            if (option.equals("--help")) {
                out.print(HELP);
                return null;
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("A value is missing after " + option);
            }
            apply(builder, option, arguments[i + 1]);
        }
        var sandbox = builder.start();
        out.print(greeting(sandbox.apiUrl()));
        return sandbox;
    }

    private static void apply(DiscogsSandbox.Builder builder, String option, String value) {
        switch (option) {
            case "--port" -> builder.port(number(option, value, 65_535));
            case "--items" ->
                    builder.collectionSize(
                            number(option, value, SandboxAccount.LARGEST_COLLECTION));
            case "--seed" -> builder.seed(number(option, value, Integer.MAX_VALUE));
            case "--recordings" -> builder.recordings(Path.of(value));
            case "--rate-limit" -> builder.rateLimit(rateLimit(option, value));
            default -> throw new IllegalArgumentException("There is no option " + option);
        }
    }

    private static RateLimit rateLimit(String option, String value) {
        if (value.equals("off")) {
            return RateLimit.none();
        }
        int limit = number(option, value, Integer.MAX_VALUE);
        if (limit == 0) {
            throw new IllegalArgumentException(option + " is 0, allowed is off or at least 1");
        }
        return RateLimit.documented().withLimits(limit, limit);
    }

    private static int number(String option, String value, int highest) {
        if (!value.matches("\\d{1,10}") || Long.parseLong(value) > highest) {
            throw new IllegalArgumentException(
                    option + " is " + value + ", allowed is a number from 0 to " + highest);
        }
        return Integer.parseInt(value);
    }

    private static String greeting(String url) {
        return """
        The Discogs sandbox listens on %1$s

          user             %2$s
          user token       %3$s
          consumer key     %4$s
          consumer secret  %5$s

        Try:

          curl -H 'Authorization: Discogs token=%3$s' %1$s/oauth/identity

        Stop it with Ctrl+C.
        """
                .formatted(
                        url,
                        DiscogsSandbox.USERNAME,
                        DiscogsSandbox.USER_TOKEN,
                        DiscogsSandbox.CONSUMER_KEY,
                        DiscogsSandbox.CONSUMER_SECRET);
    }
}
