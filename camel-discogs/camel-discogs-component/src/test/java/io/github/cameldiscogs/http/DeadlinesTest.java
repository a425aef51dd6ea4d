/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.hc.core5.concurrent.Cancellable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final Duration ALLOWED = Duration.ofMillis(100);

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);
    private final Deadlines deadlines = new Deadlines(executor);

    @AfterEach
    void stopExecutor() {
        executor.shutdownNow();
    }

    @Test
    void cancelsEachRequestWhenItsTimeIsOver() {
        var longer = ALLOWED.multipliedBy(2);
        var first = new Request();
        deadlines.begin(first, ALLOWED);
        var second = new Request();
        deadlines.begin(second, longer);

        await().until(() -> first.cancelledAfter != null && second.cancelledAfter != null);
        assertThat(first.cancelledAfter).isGreaterThanOrEqualTo(ALLOWED);
        assertThat(second.cancelledAfter).isGreaterThanOrEqualTo(longer);
    }

    @Test
    void doesNotWaitForOthersThatMayTakeLonger() {
        var upload = new Request();
        deadlines.begin(upload, Duration.ofMinutes(1));
        var request = new Request();
        deadlines.begin(request, ALLOWED);

        await().until(() -> request.cancelledAfter != null);
        assertThat(upload.cancelledAfter).isNull();
    }

    @Test
    void waitsForARequestThatMayTakeLongerMeanwhile() {
        var download = new Request();
        deadlines.begin(download, ALLOWED).extend(ALLOWED);

        await().until(() -> download.cancelledAfter != null);
        assertThat(download.cancelledAfter).isGreaterThanOrEqualTo(ALLOWED.multipliedBy(2));
    }

    @Test
    void leavesRequestsAloneThatHaveEnded() {
        var ended = new Request();
        deadlines.begin(ended, ALLOWED).close();
        var hanging = new Request();
        deadlines.begin(hanging, ALLOWED);

        await().until(() -> hanging.cancelledAfter != null);
        assertThat(ended.cancelledAfter).isNull();
    }

    @Test
    void watchesAgainAfterTimesWithoutRequests() {
        deadlines.begin(new Request(), ALLOWED).close();
        await().until(() -> executor.getCompletedTaskCount() == 1);
        assertThat(executor.getQueue()).isEmpty();

        var late = new Request();
        deadlines.begin(late, ALLOWED);
        await().until(() -> late.cancelledAfter != null);
    }

    @Test
    void looksOnceForManyRequests() {
        for (int request = 0; request < 1_000; request++) {
            deadlines.begin(new Request(), Duration.ofMinutes(1)).close();
        }

        assertThat(executor.getTaskCount()).isEqualTo(1);
    }

    @Test
    void cancelsAllRequestsWhenItStops() {
        var running = new Request();
        deadlines.begin(running, Duration.ofMinutes(1));
        var ended = new Request();
        deadlines.begin(ended, Duration.ofMinutes(1)).close();

        deadlines.stop();
        var late = new Request();
        deadlines.begin(late, Duration.ofMinutes(1));

        assertThat(running.cancelledAfter).isNotNull();
        assertThat(ended.cancelledAfter).isNull();
        assertThat(late.cancelledAfter).isNotNull();
    }

    /** Remembers how soon it was cancelled. */
    private static final class Request implements Cancellable {

        private final long begun = System.nanoTime();
        private volatile Duration cancelledAfter;

        @Override
        public boolean cancel() {
            cancelledAfter = Duration.ofNanos(System.nanoTime() - begun);
            return true;
        }
    }
}
