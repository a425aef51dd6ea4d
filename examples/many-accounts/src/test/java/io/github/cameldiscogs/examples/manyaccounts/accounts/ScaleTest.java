/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The arithmetic of the README, in virtual time. */
class ScaleTest {

    /** What Discogs allows, without the 5 that are reserved for interactive calls. */
    private static final int REQUESTS_OF_MINUTE = 55;

    /** 500 copies. */
    private static final int PAGES = 5;

    /** 23 looks for what is new a day, and one reading of all. */
    private static final int ACCOUNTS_OF_ADDRESS = REQUESTS_OF_MINUTE * 60 * 24 / (23 + PAGES);

    private static final Duration DAY = Duration.ofDays(1);

    /** As in application.properties. */
    private static final Pace PACE =
            new Pace(
                    Duration.ofHours(1),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(30),
                    200,
                    1000,
                    Duration.ofSeconds(30),
                    Duration.ofHours(1));

    /** What the README says of a number of accounts. */
    private static final Pattern ROW =
            Pattern.compile("\\| ([\\d,]+) \\| (\\d+) min \\| (\\d+) min \\| ([\\d.]+) \\|");

    @Test
    void anAddressKeepsSoManyAccountsFreshEachHour() {
        assertThat(ACCOUNTS_OF_ADDRESS).isEqualTo(2_828);
    }

    static Stream<Arguments> rows() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(
                        row ->
                                arguments(
                                        Integer.parseInt(row.group(1).replace(",", "")),
                                        row.group(2),
                                        row.group(3),
                                        row.group(4)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theTableIsTrue(int accounts, String median, String oldest, String share) {
        var simulation = address().signIn(accounts, DAY);
        simulation.runUntil(DAY.multipliedBy(2));
        long before = simulation.requests();
        var ages = simulation.runUntil(DAY.multipliedBy(3));

        assertThat("%.0f".formatted(ages.median())).isEqualTo(median);
        assertThat("%.0f".formatted(ages.oldest())).isEqualTo(oldest);
        double used = (simulation.requests() - before) / (REQUESTS_OF_MINUTE * 60 * 24.0);
        assertThat(String.format(Locale.ROOT, "%.2f", used)).isEqualTo(share);
    }

    @Test
    void anHourWithoutDiscogsIsMadeUpForWithinTwo() {
        var from = DAY.multipliedBy(3);
        var until = from.plusHours(1);
        for (int accounts : new int[] {1_500, 2_500}) {
            var simulation =
                    new Simulation(PACE, REQUESTS_OF_MINUTE, PAGES, from, until)
                            .signIn(accounts, DAY);
            simulation.runUntil(until);

            assertThat(simulation.runUntil(until.plusHours(1)).oldest()).isBetween(120.0, 150.0);
            simulation.runUntil(until.plusHours(2));
            assertThat(simulation.runUntil(until.plusHours(3)).oldest()).isLessThan(61);
        }
    }

    @Test
    void whoAllSignInAtOnceAreAllReadWhollyAtTheSameTimeOfEachDay() {
        var simulation = address().signIn(2_500, Duration.ZERO);
        simulation.runUntil(DAY.multipliedBy(2));
        var ages = simulation.runUntil(DAY.multipliedBy(3));

        assertThat(ages.median()).isLessThan(61);
        assertThat(ages.oldest()).isBetween(220.0, 230.0);

        var fewer = address().signIn(1_500, Duration.ZERO);
        fewer.runUntil(DAY.multipliedBy(2));
        assertThat(fewer.runUntil(DAY.multipliedBy(3)).oldest()).isBetween(130.0, 140.0);
    }

    private static Simulation address() {
        return new Simulation(PACE, REQUESTS_OF_MINUTE, PAGES);
    }
}
