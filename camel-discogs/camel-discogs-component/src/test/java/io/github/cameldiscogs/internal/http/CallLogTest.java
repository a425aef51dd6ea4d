/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsFailure;
import io.github.cameldiscogs.exception.DiscogsFailure.Outlook;
import io.github.cameldiscogs.exception.DiscogsServerException;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.support.LogLines;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallLogTest {

    private static final DiscogsException FAILURE =
            new DiscogsServerException(
                    new DiscogsFailure("release", 503, "Down.", Outlook.MAY_HELP, 1, Duration.ZERO),
                    null);

    private final LogLines lines = new LogLines(CallLog.class);
    private long now = Long.MAX_VALUE - 1;
    private final CallLog log = new CallLog(() -> now);

    @AfterEach
    void stopListening() {
        lines.close();
    }

    private void waits(Duration time) {
        log.waited(DiscogsOperation.ORDERS, time);
    }

    private void retries() {
        log.retries(FAILURE, Duration.ofMillis(1500));
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void tellsOperationReasonAndSeconds() {
        waits(Duration.ofMillis(12_345));
        log.waited(DiscogsOperation.IMAGE, Duration.ofSeconds(2));
        retries();

        assertThat(lines.lines())
                .containsExactly(
                        "INFO orders waited 12.3 s for a place in the request budget",
                        "INFO image waited 2.0 s until it might ask for one more image",
                        "INFO release is tried again in 1.5 s: status 503: Down.");
    }

    @Test
    void isSilentAboutShortWaits() {
        waits(Duration.ofSeconds(10));
        log.waited(DiscogsOperation.IMAGE, Duration.ofSeconds(1));

        assertThat(lines.lines()).isEmpty();
    }

    @Test
    void tellsTheFirstOfABurstLouder() {
        retries();
        pass(Duration.ofSeconds(59));
        retries();
        pass(Duration.ofSeconds(60));
        retries();
        pass(Duration.ofSeconds(60).plusNanos(1));
        retries();

        assertThat(lines.lines())
                .extracting(line -> line.split(" ")[0])
                .containsExactly("INFO", "DEBUG", "DEBUG", "INFO");
    }

    @Test
    void hasABurstForEachReason() {
        retries();
        waits(Duration.ofSeconds(11));
        waits(Duration.ofSeconds(11));

        assertThat(lines.lines())
                .extracting(line -> line.split(" ")[0])
                .containsExactly("INFO", "INFO", "DEBUG");
    }
}
