/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RememberedUsernameTest {

    private final AtomicLong nanoTime = new AtomicLong();
    private final RememberedUsername username = new RememberedUsername(nanoTime::get);
    private final AtomicInteger questions = new AtomicInteger();
    private final CompletableFuture<String> answer = new CompletableFuture<>();
    private final List<Thread> threads = new ArrayList<>();

    private String ask() {
        questions.incrementAndGet();
        return answer.join();
    }

    /** Goes on when the thread has nothing to do but wait. */
    private FutureTask<String> startAndWait(Supplier<String> caller) {
        var task = new FutureTask<>(caller::get);
        var thread = new Thread(task);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
        await().until(() -> thread.getState() == Thread.State.WAITING);
        return task;
    }

    @Test
    void isAskedForOnceByAllThatDoNotKnowIt() throws Exception {
        var first = startAndWait(() -> username.get(this::ask));
        var second = startAndWait(() -> username.get(this::ask));
        answer.complete("a");

        assertThat(first.get()).isEqualTo("a");
        assertThat(second.get()).isEqualTo("a");
        assertThat(questions).hasValue(1);
        assertThat(username.get(this::ask)).isEqualTo("a");
        assertThat(questions).hasValue(1);
    }

    @Test
    void isAskedForByThoseWhoHaveWaitedInVain() throws Exception {
        var first = startAndWait(() -> username.get(this::ask));
        var second = startAndWait(() -> username.get(() -> "b"));
        answer.completeExceptionally(new IllegalStateException("not now"));

        assertThatThrownBy(first::get).hasRootCauseMessage("not now");
        assertThat(second.get()).isEqualTo("b");
        assertThat(username.known()).isEqualTo("b");
    }

    @Test
    void isAskedForByWhoeverIsInterruptedSoThatItsCallEndsAsSuch() throws Exception {
        startAndWait(() -> username.get(this::ask));
        var second =
                startAndWait(() -> username.get(() -> "" + Thread.currentThread().isInterrupted()));
        threads.get(1).interrupt();

        assertThat(second.get()).isEqualTo("true");
        answer.complete("a");
    }

    @Test
    void isTakenFromWhoeverHasAskedSince() {
        username.get(() -> "old");
        username.insteadOf("old", () -> "new");

        assertThat(username.insteadOf("old", this::ask)).isEqualTo("new");
        assertThat(questions).hasValue(0);
    }
}
