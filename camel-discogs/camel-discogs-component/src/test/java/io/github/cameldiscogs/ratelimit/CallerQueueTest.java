/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.internal.ratelimit.TimeLimit;
import io.github.cameldiscogs.ratelimit.CallerQueue.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time is that of the test, and nobody in the queue has any. */
class CallerQueueTest {

    private static final long WINDOW = 60;

    private long now;
    private final CallerQueue queue = new CallerQueue(WINDOW, () -> now);

    private Caller enter(CallPriority priority) {
        return queue.enter(new PermitRequest(RateTier.AUTHENTICATED, priority, null));
    }

    private boolean takesTurn(Caller caller) throws InterruptedException {
        try {
            queue.awaitTurn(caller, 0, new TimeLimit(Duration.ZERO, () -> now));
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Serves all of them, and tells in which order. */
    private List<Caller> serve(Caller... callers) throws InterruptedException {
        var served = new ArrayList<Caller>();
        var waiting = new ArrayList<>(List.of(callers));
        while (!waiting.isEmpty()) {
            var next = waiting.stream().filter(this::takesTurnUnchecked).toList();
            assertThat(next).hasSize(1);
            queue.served(next.get(0));
            queue.leave(next.get(0));
            waiting.removeAll(next);
            served.addAll(next);
        }
        return served;
    }

    private boolean takesTurnUnchecked(Caller caller) {
        try {
            return takesTurn(caller);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void servesInteractiveCallersFirstAndThoseOfAPriorityInTheirOrder() throws Exception {
        var inTurn =
                Stream.of(
                                CallPriority.background,
                                CallPriority.interactive,
                                CallPriority.background,
                                CallPriority.interactive)
                        .map(this::enter)
                        .toArray(Caller[]::new);

        assertThat(serve(inTurn)).containsExactly(inTurn[1], inTurn[3], inTurn[0], inTurn[2]);
    }

    @Test
    void letsAnInteractiveCallerGoWhileABackgroundOnePauses() throws Exception {
        var background = enter(CallPriority.background);
        assertThat(takesTurn(background)).isTrue();
        var interactive = enter(CallPriority.interactive);

        assertThat(takesTurn(interactive)).isFalse();
        assertThat(takesTurn(background)).isFalse();
        assertThat(takesTurn(interactive)).isTrue();
    }

    @Test
    void hasTheNextLookWhenTheOneAtTurnGivesUp() throws Exception {
        var first = enter(CallPriority.interactive);
        var second = enter(CallPriority.background);
        assertThat(takesTurn(first)).isTrue();

        queue.leave(first);

        assertThat(takesTurn(second)).isTrue();
    }

    @Test
    void servesABackgroundCallerThatHasWaitedForAWindowBeforeAllOthers() throws Exception {
        var background = enter(CallPriority.background);
        now += WINDOW - 1;
        var interactive = enter(CallPriority.interactive);
        assertThat(takesTurn(background)).isFalse();

        now += 1;

        assertThat(serve(interactive, background)).containsExactly(background, interactive);
    }

    @Test
    void servesOneBackgroundCallerOfAWindowBeforeOthers() throws Exception {
        var first = enter(CallPriority.background);
        var second = enter(CallPriority.background);
        var interactive = enter(CallPriority.interactive);
        now += WINDOW;

        assertThat(serve(first, second, interactive)).containsExactly(first, interactive, second);
    }

    @Test
    void reservesNothingForABackgroundCallerThatHasWaitedForAWindow() {
        var background = enter(CallPriority.background);
        assertThat(queue.reserved(background)).isEqualTo(5);

        now += WINDOW;

        assertThat(queue.reserved(background)).isZero();
        queue.served(background);
        assertThat(queue.reserved(background)).isEqualTo(5);
    }

    @Test
    void reservesWhatTheCallerSaysOrElseWhatItIsSetTo() {
        queue.reserve(0);
        assertThat(queue.reserved(enter(CallPriority.background))).isZero();
        queue.reserve(59);
        assertThat(queue.reserved(enter(CallPriority.background))).isEqualTo(59);
        assertThat(queue.reserved(enter(CallPriority.interactive))).isZero();

        var told = new PermitRequest(RateTier.ANONYMOUS, CallPriority.background, 7);
        assertThat(queue.reserved(queue.enter(told))).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 60, Integer.MAX_VALUE})
    void leavesSomethingToBackgroundCallers(int reserved) {
        assertThatThrownBy(() -> queue.reserve(reserved))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "reservedRequests: '%d' is not allowed, allowed: 0 to 59"
                                .formatted(reserved));
    }

    @Test
    void hasTheNextLookWhenAnAnswerHasCome() throws Exception {
        var caller = enter(CallPriority.background);
        takesTurn(caller);

        queue.answered();
        queue.awaitTurn(caller, Long.MAX_VALUE, new TimeLimit(Duration.ofDays(1), () -> now));

        assertThat(now).isZero();
    }
}
