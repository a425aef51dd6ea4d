/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestCounterTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;

    @Test
    void exactLogForgetsEachRequestOneWindowAfterItCame() {
        var log = new ExactLog(MINUTE);
        log.add(10 * SECOND);
        log.add(20 * SECOND);

        assertThat(log.used(69 * SECOND)).isEqualTo(2);
        assertThat(log.used(70 * SECOND)).isEqualTo(1);
        assertThat(log.used(80 * SECOND)).isZero();
    }

    @Test
    void weightedCounterCountsTheShareOfTheLastWindowThatStillLies() {
        var counter = new WeightedCounter(MINUTE);
        for (int i = 0; i < 60; i++) {
            counter.add(59 * SECOND);
        }

        assertThat(counter.used(59 * SECOND)).isEqualTo(60);
        assertThat(counter.used(60 * SECOND)).isEqualTo(60);
        assertThat(counter.used(75 * SECOND)).isEqualTo(45);
        counter.add(75 * SECOND);
        assertThat(counter.used(90 * SECOND)).isEqualTo(31);
        assertThat(counter.used(119 * SECOND)).isEqualTo(2);
        assertThat(counter.used(120 * SECOND)).isEqualTo(1);
        assertThat(counter.used(300 * SECOND)).isZero();
    }

    @Test
    void refusedRequestsUseTheBudgetUpOnlyIfTheyCount() {
        var lenient = new RequestBudgets(() -> new ExactLog(MINUTE), false);
        var strict = new RequestBudgets(() -> new ExactLog(MINUTE), true);
        for (int second = 0; second < 50; second += 10) {
            lenient.ask("here", 2, second * SECOND);
            strict.ask("here", 2, second * SECOND);
        }

        assertThat(lenient.ask("here", 2, 61 * SECOND)).isEqualTo(new Verdict(true, 2, 1));
        assertThat(strict.ask("here", 2, 61 * SECOND)).isEqualTo(new Verdict(false, 2, 4));
        assertThat(strict.ask("elsewhere", 2, 61 * SECOND)).isEqualTo(new Verdict(true, 2, 0));
    }
}
