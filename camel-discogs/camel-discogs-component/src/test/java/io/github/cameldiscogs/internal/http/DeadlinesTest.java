/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.support.VirtualTime;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.core5.concurrent.Cancellable;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final Duration ALLOWED = Duration.ofSeconds(10);
    private static final Duration LONGER = ALLOWED.multipliedBy(2);

    private final VirtualTime time = new VirtualTime();
    private final Deadlines deadlines = new Deadlines(this::lookAfter, time::now);
    private int looks;

    private void lookAfter(long delay, Runnable look) {
        looks++;
        time.after(delay, look);
    }

    @Test
    void cancelsEachRequestWhenItsTimeIsOver() {
        var first = new Request();
        deadlines.begin(first, ALLOWED);
        var second = new Request();
        deadlines.begin(second, LONGER);

        time.pass(LONGER);

        assertThat(first.cancelledAfter).contains(ALLOWED);
        assertThat(second.cancelledAfter).contains(LONGER);
    }

    @Test
    void doesNotWaitForOthersThatMayTakeLonger() {
        var upload = new Request();
        deadlines.begin(upload, LONGER);
        var request = new Request();
        deadlines.begin(request, ALLOWED);

        time.pass(ALLOWED);

        assertThat(request.cancelledAfter).contains(ALLOWED);
        assertThat(upload.cancelledAfter).isEmpty();
    }

    @Test
    void waitsForARequestThatMayTakeLongerMeanwhile() {
        var download = new Request();
        deadlines.begin(download, ALLOWED).extend(ALLOWED);

        time.pass(LONGER);

        assertThat(download.cancelledAfter).contains(LONGER);
    }

    @Test
    void leavesRequestsAloneThatHaveEnded() {
        var ended = new Request();
        deadlines.begin(ended, ALLOWED).close();
        var hanging = new Request();
        deadlines.begin(hanging, ALLOWED);

        time.pass(LONGER);

        assertThat(hanging.cancelledAfter).contains(ALLOWED);
        assertThat(ended.cancelledAfter).isEmpty();
    }

    @Test
    void watchesAgainAfterTimesWithoutRequests() {
        deadlines.begin(new Request(), ALLOWED).close();
        time.pass(LONGER);
        assertThat(looks).isEqualTo(1);

        var late = new Request();
        deadlines.begin(late, ALLOWED);
        time.pass(ALLOWED);

        assertThat(late.cancelledAfter).contains(ALLOWED);
    }

    @Test
    void looksOnceForManyRequests() {
        for (int request = 0; request < 1_000; request++) {
            deadlines.begin(new Request(), ALLOWED).close();
        }

        time.pass(LONGER);

        assertThat(looks).isEqualTo(1);
    }

    @Test
    void cancelsAllRequestsWhenItStops() {
        var running = new Request();
        deadlines.begin(running, ALLOWED);
        var ended = new Request();
        deadlines.begin(ended, ALLOWED).close();

        deadlines.stop();
        var late = new Request();
        deadlines.begin(late, ALLOWED);

        assertThat(running.cancelledAfter).contains(Duration.ZERO);
        assertThat(ended.cancelledAfter).isEmpty();
        assertThat(late.cancelledAfter).contains(Duration.ZERO);
    }

    /** Remembers how soon it was cancelled. */
    private final class Request implements Cancellable {

        private final long begun = time.now();
        private Optional<Duration> cancelledAfter = Optional.empty();

        @Override
        public boolean cancel() {
            cancelledAfter = Optional.of(Duration.ofNanos(time.now() - begun));
            return true;
        }
    }
}
