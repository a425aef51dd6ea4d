/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.support.VirtualTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LatestReportTest {

    private static final long SECOND = VirtualTime.SECOND;

    private final RequestLog log = new RequestLog(60 * SECOND);
    private final LatestReport latest = new LatestReport(log);

    /** One request was answered before the next is sent, which hears of 7. */
    @BeforeEach
    void hear() {
        log.send(0);
        log.end(SECOND, false);
        log.send(2 * SECOND);
        log.end(3 * SECOND, false);
        latest.hear(new UsageReport(7, 2 * SECOND, 3 * SECOND));
    }

    @Test
    void addsWhatWasNotOverWhenItsRequestWasSent() {
        log.send(3 * SECOND);

        assertThat(latest.atMost(3 * SECOND)).isEqualTo(9);
    }

    @Test
    void isWorthNothingAfterTwoSeconds() {
        assertThat(latest.atMost(4 * SECOND)).isEqualTo(8);
        assertThat(latest.atMost(4 * SECOND + 1)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void isNotReplacedByAnOlderOne() {
        latest.hear(new UsageReport(50, SECOND, 4 * SECOND));

        assertThat(latest.atMost(4 * SECOND)).isEqualTo(8);
    }
}
