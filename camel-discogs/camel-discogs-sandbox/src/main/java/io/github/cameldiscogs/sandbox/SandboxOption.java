/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What can be set from the command line, and by a variable of the environment as well. */
enum SandboxOption {
    PORT(
            "N",
            "port to listen on, 0 for a free one, default 8099",
            (builder, given) -> builder.port(port(given))),
    BIND(
            "ADDRESS",
            "address to listen at, 0.0.0.0 for all of this machine, default 127.0.0.1",
            (builder, given) -> given.give(builder::bind, "a name or an address, such as 0.0.0.0")),
    HTTPS_PORT(
            "N",
            "another port, for clients that speak TLS, 0 for a free one",
            (builder, given) -> builder.httpsPort(port(given))),
    CERTIFICATE(
            "FILE",
            "where to write the certificate for clients to trust; speaks TLS, too",
            (builder, given) -> given.give(file -> builder.certificate(Path.of(file)), "a file")),
    PUBLIC_URL(
            "URL",
            "origin of links in answers, default that of each request",
            (builder, given) ->
                    given.give(
                            builder::publicUrl,
                            "http or https, a host and perhaps a port, such as"
                                    + " https://discogs.example:8443")),
    ADMIN(
            "on|off",
            "control below /_sandbox, default on unless others reach the address",
            (builder, given) -> builder.admin(given.isOn())),
    ITEMS(
            "N",
            "size of the default user's collection, default 250",
            (builder, given) ->
                    builder.collectionSize(given.number(0, SandboxAccount.LARGEST_COLLECTION))),
    SEED(
            "N",
            "another seed gives another world, default 1",
            (builder, given) -> builder.seed(given.number(0, Integer.MAX_VALUE))),
    WORLD(
            "FILE",
            "users, applications and access tokens, as JSON",
            (builder, given) -> builder.world(Path.of(given.value()))),
    RECORDINGS(
            "FOLDER",
            "recorded answers laid out by URL path, used before generated ones",
            (builder, given) -> given.give(it -> builder.recordings(Path.of(it)), "a folder")),
    RATE_LIMIT(
            "off|N",
            "no limit, or N requests a minute, default 60 (25 for strangers)",
            (builder, given) -> builder.rateLimit(rateLimit(given))),
    LATENCY(
            "N",
            "milliseconds that each answer takes longer, default 0",
            (builder, given) -> builder.latency(latency(given)));

    /** What the name of each variable begins with. */
    static final String PREFIX = "DISCOGS_SANDBOX_";

    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_LATENCY = 600_000;

    private final String value;
    private final String meaning;
    private final BiConsumer<DiscogsSandbox.Builder, Setting> setter;

    SandboxOption(
            String value, String meaning, BiConsumer<DiscogsSandbox.Builder, Setting> setter) {
        this.value = value;
        this.meaning = meaning;
        this.setter = setter;
    }

    /** As on the command line. */
    String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As in the environment. */
    String variable() {
        return PREFIX + name();
    }

    static Optional<SandboxOption> named(String option) {
        return Arrays.stream(values()).filter(any -> any.option().equals(option)).findFirst();
    }

    static Optional<SandboxOption> ofVariable(String variable) {
        return Arrays.stream(values()).filter(any -> any.variable().equals(variable)).findFirst();
    }

    /** The option and its meaning, as a line of the help. */
    String help() {
        return "  %-19s %s%n".formatted(option() + " " + value, meaning);
    }

    /**
     * Sets it.
     *
     * @throws IllegalArgumentException if the value is not allowed; the message says what is
     */
    void apply(DiscogsSandbox.Builder builder, Setting given) {
        setter.accept(builder, given);
    }

    private static int port(Setting given) {
        return given.number(0, HIGHEST_PORT);
    }

    private static Duration latency(Setting given) {
        return Duration.ofMillis(given.number(0, LONGEST_LATENCY));
    }

    private static RateLimit rateLimit(Setting given) {
        if (given.value().equals("off")) {
            return RateLimit.none();
        }
        if (!given.value().matches("\\d{1,9}") || given.value().matches("0+")) {
            throw given.wrong("off or at least 1");
        }
        int limit = Integer.parseInt(given.value());
        return RateLimit.documented().withLimits(limit, limit);
    }
}
