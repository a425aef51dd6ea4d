/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.support.VirtualTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedBudgetTest {

    private static final RateTier TIER = RateTier.AUTHENTICATED;
    private static final long SECOND = VirtualTime.SECOND;
    private static final long WINDOW = 60 * SECOND;
    private static final long NOON = 1_000_000 * WINDOW;

    private final SharedBudget budget = new SharedBudget(Duration.ofNanos(WINDOW));

    /** A request that used up a budget of one. */
    private void useUp() {
        var answer = new RequestEvent.End(new RateStatus(200, 1, 0, 1));
        budget.note(
                List.of(
                        new RequestEvent(1, NOON, 1, TIER, null),
                        new RequestEvent(2, NOON, 1, TIER, answer)),
                2,
                NOON);
    }

    @Test
    void goesOnWhenTheClockOfTheDatabaseIsSetBack() {
        useUp();
        long setBack = NOON - 100 * WINDOW;

        assertThat(budget.delay(TIER, 0, setBack)).isPositive();
        assertThat(budget.delay(TIER, 0, setBack + WINDOW - SECOND)).isPositive();
        assertThat(budget.delay(TIER, 0, setBack + WINDOW + SECOND)).isZero();
    }

    @Test
    void doesNotTakeATimeThatWasReadEarlierForAClockThatIsSetBack() {
        useUp();
        for (int turn = 0; turn < 100; turn++) {
            budget.delay(TIER, 0, NOON + SECOND);
            budget.delay(TIER, 0, NOON - 9 * SECOND);
        }

        assertThat(budget.delay(TIER, 0, NOON + WINDOW - SECOND)).isPositive();
        assertThat(budget.delay(TIER, 0, NOON + WINDOW + SECOND)).isZero();
    }

    /** Somebody else wrote it, or the clock was set back since. */
    @ParameterizedTest
    @ValueSource(longs = {60, 3_600, -20, -60, -3_600, -86_400})
    void holdsThePlacesOfOthersWhateverTimeStandsInARow(long seconds) {
        useUp();
        long now = NOON + 30 * SECOND;
        var nothing = new RequestEvent.End(null);
        var odd = new RequestEvent(4, now + seconds * SECOND, 3, TIER, nothing);
        var next = new RequestEvent(5, now, 3, TIER, nothing);
        budget.note(List.of(odd, next), 5, now);

        assertThat(budget.delay(TIER, 0, NOON + WINDOW - SECOND)).isPositive();
        assertThat(budget.delay(TIER, 0, NOON + WINDOW + SECOND)).isZero();
    }

    @Test
    void readsOnAfterTheNumbersHaveGoneBack() {
        useUp();
        budget.note(List.of(), 1, NOON);

        assertThat(budget.lastNumber()).isEqualTo(1);
    }

    @Test
    void bearsAnEndWhoseBeginningIsForgotten() {
        var answer = new RequestEvent.End(new RateStatus(200, 60, 0, 60));
        budget.note(List.of(new RequestEvent(7, NOON, 3, TIER, answer)), 7, NOON);

        assertThat(budget.lastNumber()).isEqualTo(7);
        assertThat(budget.delay(TIER, 0, NOON)).isZero();
    }

    /** So it is after another server has taken over that had not heard of the last events. */
    @Test
    void givesUpARequestWhoseNumberIsUsedAgain() {
        useUp();
        budget.note(new RequestEvent(3, NOON, 3, TIER, null));
        long later = NOON + 3 * WINDOW / 4;
        budget.note(new RequestEvent(3, later, 3, TIER, null));
        var answer = new RequestEvent.End(new RateStatus(200, 1, 0, 1));
        budget.note(List.of(new RequestEvent(4, later, 3, TIER, answer)), 4, later);

        assertThat(budget.delay(TIER, 0, later + WINDOW + SECOND)).isZero();
    }

    @Test
    void givesThePlaceOfALostRequestToOthersTwoWindowsAfterItWasSent() {
        useUp();
        budget.note(new RequestEvent(3, NOON + WINDOW, 3, TIER, null));

        // Somebody looks from time to time, so that it is known when it was given up
        assertThat(budget.delay(TIER, 0, NOON + 2 * WINDOW + 1)).isPositive();
        assertThat(budget.delay(TIER, 0, NOON + 3 * WINDOW - SECOND)).isPositive();
        assertThat(budget.delay(TIER, 0, NOON + 3 * WINDOW + SECOND)).isZero();
    }

    @Test
    void looksAgainSoonWhereAnAnswerCanBeExpected() {
        assertThat(budget.pause(Long.MAX_VALUE)).isEqualTo(SECOND / 10);
        assertThat(budget.pause(2 * SECOND)).isEqualTo(SECOND / 10);
        assertThat(budget.pause(SECOND / 100)).isEqualTo(SECOND / 100);
        assertThat(budget.pause(10 * SECOND)).isEqualTo(SECOND);
    }
}
