/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StopSignalTest {

    private final StopSignal signal = new StopSignal();
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void endsWaitsAndLeavesNoThreadInterrupted() throws Exception {
        var waiting = new Waiting();

        signal.stop();

        assertThat(waiting.failure.get()).isInstanceOf(StoppedException.class);
        assertThat(waiting.isInterrupted.get()).isFalse();
    }

    @Test
    void letsNobodyBeginToWait() {
        signal.stop();

        assertThatThrownBy(() -> signal.await(() -> "no wait"))
                .isInstanceOf(StoppedException.class);
        assertThat(Thread.interrupted()).isFalse();

        signal.reset();

        assertThat(catchThrowable(() -> signal.await(() -> "a wait"))).isNull();
    }

    /** The signal comes when the wait is over, and before anybody knows. */
    @Test
    void doesNotInterruptWhatComesAfterAWait() throws Exception {
        var result =
                signal.await(
                        () -> {
                            signal.stop();
                            return "a place";
                        });

        assertThat(result).isEqualTo("a place");
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void doesNotTakeTheInterruptionsOfOthersForItsOwn() throws Exception {
        var waiting = new Waiting();

        waiting.thread.interrupt();

        assertThat(waiting.failure.get())
                .isInstanceOf(InterruptedException.class)
                .isNotInstanceOf(StoppedException.class);
    }

    /** A thread that waits for ever. */
    private final class Waiting {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
        private final CompletableFuture<Boolean> isInterrupted = new CompletableFuture<>();
        private final Thread thread = new Thread(this::run);

        Waiting() throws InterruptedException {
            thread.start();
            begun.await();
        }

        private void run() {
            var thrown = catchThrowable(() -> signal.await(this::forEver));
            isInterrupted.complete(Thread.currentThread().isInterrupted());
            failure.complete(thrown);
        }

        private Object forEver() throws InterruptedException {
            begun.countDown();
            never.await();
            return null;
        }
    }
}
