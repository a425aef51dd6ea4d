/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

    private static final int REQUESTS_PER_MINUTE = 60;

    @Test
    void goesOnAtThePaceUntilNow() {
        var timeLeft = new TimeLeft(25, REQUESTS_PER_MINUTE);

        assertThat(timeLeft.after(10, Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void knowsThatTheBudgetEnds() {
        var timeLeft = new TimeLeft(150, REQUESTS_PER_MINUTE);

        // 151 requests do not fit into the budgets of two minutes: the third begins after 120 s
        assertThat(timeLeft.after(59, Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(100));
    }

    @Test
    void countsTheRequestForTheIdentity() {
        assertThat(new TimeLeft(59, REQUESTS_PER_MINUTE).after(29, Duration.ofSeconds(10)))
                .isLessThan(Duration.ofSeconds(11));
        assertThat(new TimeLeft(60, REQUESTS_PER_MINUTE).after(29, Duration.ofSeconds(10)))
                .isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void isNothingAfterTheLastPage() {
        assertThat(new TimeLeft(3, REQUESTS_PER_MINUTE).after(3, Duration.ofSeconds(9))).isZero();
        assertThat(new TimeLeft(3, REQUESTS_PER_MINUTE).after(4, Duration.ofSeconds(9))).isZero();
    }
}
