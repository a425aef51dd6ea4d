/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

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

    @Test
    void anAddressKeepsSoManyAccountsFreshEachHourAndNoMore() {
        assertThat(ACCOUNTS_OF_ADDRESS).isEqualTo(2_828);
        assertThat(thirdDay(ACCOUNTS_OF_ADDRESS).oldest()).isLessThan(61);
        assertThat(thirdDay(3_100).percentile95()).isGreaterThan(70);
    }

    private static Simulation.Ages thirdDay(int accounts) {
        var simulation = address().signIn(accounts, DAY);
        simulation.runUntil(DAY.multipliedBy(2));
        return simulation.runUntil(DAY.multipliedBy(3));
    }

    @Test
    void theBudgetOfAnAddressIsUsedUpByThem() {
        var simulation = address().signIn(ACCOUNTS_OF_ADDRESS, DAY);
        simulation.runUntil(DAY.multipliedBy(2));
        long before = simulation.requests();
        simulation.runUntil(DAY.multipliedBy(3));

        assertThat(simulation.requests() - before)
                .isBetween(REQUESTS_OF_MINUTE * 60 * 24 - 200L, REQUESTS_OF_MINUTE * 60 * 24 + 5L);
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
    }

    private static Simulation address() {
        return new Simulation(PACE, REQUESTS_OF_MINUTE, PAGES);
    }
}
