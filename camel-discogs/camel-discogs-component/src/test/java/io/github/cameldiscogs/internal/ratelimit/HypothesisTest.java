/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.support.VirtualTime;
import org.junit.jupiter.api.Test;

/**
 * What a report has to say of a way to count, after ten requests of ours that count for certain.
 */
class HypothesisTest {

    private static final long SECOND = VirtualTime.SECOND;
    private static final long WINDOW = 60 * SECOND;
    private static final int OWN = 10;

    private static RequestLog log() {
        var log = new RequestLog(WINDOW);
        for (int request = 0; request < OWN; request++) {
            log.send(SECOND);
            log.end(SECOND, false);
        }
        return log;
    }

    private static Counter weighted() {
        return new WeightedCounter(0, 0);
    }

    /**
     * How much speaks against the counter when these numbers are reported, one after another, to
     * requests that are refused: a refused one may count, or not.
     */
    private static double against(Counter counter, int... used) {
        var log = log();
        var reading = new Hypothesis(counter);
        var time = 2 * SECOND;
        for (int reported : used) {
            log.send(time);
            reading.hear(log, new UsageReport(reported, time, time));
            log.end(time, true);
            time += SECOND;
        }
        return reading.unexplained();
    }

    @Test
    void isConsistentWithWhatWasSent() {
        assertThat(against(weighted(), OWN)).isZero();
        assertThat(against(new ExactLog(), OWN)).isZero();
    }

    /** Strangers come and go, but what a server has counted is not forgotten within its window. */
    @Test
    void isDoubtedMoreForOneRequestThatIsMissingThanForSomeStrangersWhoCame() {
        assertThat(against(weighted(), OWN - 1)).isGreaterThan(against(weighted(), OWN, OWN + 4));
    }

    /** It is what is documented, and the report may come from a place that lags behind. */
    @Test
    void isHardlyDoubtedAsExactLog() {
        assertThat(against(new ExactLog(), OWN - 1))
                .isPositive()
                .isLessThan(against(weighted(), OWN - 1) / 10)
                .isLessThan(against(new ExactLog(), OWN, OWN + 2));
    }
}
