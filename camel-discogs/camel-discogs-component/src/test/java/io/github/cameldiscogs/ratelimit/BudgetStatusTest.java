/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is told of a budget, at any time and without a clock. */
class BudgetStatusTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final RateTier TIER = RateTier.AUTHENTICATED;

    private final RequestBudget budget = new RequestBudget(RequestBudget.WINDOW);
    private final CallerQueue callers = new CallerQueue(RequestBudget.WINDOW.toNanos(), () -> 0);

    private BudgetStatus status(long now) {
        return budget.status(callers, now);
    }

    /**
     * A request that is answered at once, and the number of requests that Discogs counted before.
     */
    private void request(RateTier tier, int used, long now) {
        budget.send(tier, now);
        budget.end(tier, now, now, new RateStatus(200, 60, used, 60 - used));
    }

    @Test
    void tellsTheDocumentedLimitAtFirst() {
        assertThat(status(0)).isEqualTo(new BudgetStatus(60, 0, 0, 0, 0, 0, Duration.ZERO));
    }

    @Test
    void tellsTheLimitThatHeldForTheLastRequest() {
        budget.send(RateTier.ANONYMOUS, 0);

        assertThat(status(0).limit()).isEqualTo(25);
    }

    @Test
    void countsOwnRequestsForAsLongAsTheyCount() {
        for (int used = 0; used < 10; used++) {
            request(TIER, used, used * SECOND);
        }
        budget.send(TIER, 10 * SECOND);

        assertThat(status(10 * SECOND).used()).isEqualTo(11);
        assertThat(status(10 * SECOND).inFlight()).isEqualTo(1);
        assertThat(status(10 * SECOND).ofOtherClients()).isZero();
        // The first five have left the window
        assertThat(status(65 * SECOND).used()).isEqualTo(6);
    }

    @Test
    void tellsWhenTheNextRequestMayBeSent() {
        for (int used = 0; used < 60; used++) {
            request(TIER, used, 0);
        }

        var next = status(20 * SECOND).untilNext();
        assertThat(next).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(41));
    }

    @Test
    void doesNotTellWhenThatDependsOnAnAnswer() {
        budget.send(TIER, 0);
        budget.end(TIER, 0, 0, new RateStatus(200, 1, 0, 1));
        budget.send(TIER, 100 * SECOND);

        assertThat(status(103 * SECOND).untilNext()).isNull();
    }

    @Test
    void showsOtherClients() {
        for (int request = 0; request < 10; request++) {
            request(TIER, 20 + request, request * SECOND);
        }

        assertThat(status(10 * SECOND).ofOtherClients()).isEqualTo(20);
    }

    @Test
    void countsThoseWhoWaitByTheirPriority() {
        callers.enter(new PermitRequest(TIER, CallPriority.interactive, null));
        callers.enter(new PermitRequest(TIER, CallPriority.background, null));
        var left = callers.enter(new PermitRequest(TIER, CallPriority.background, null));
        callers.enter(new PermitRequest(TIER, CallPriority.background, null));
        callers.leave(left);

        assertThat(status(0).waitingInteractive()).isEqualTo(1);
        assertThat(status(0).waitingBackground()).isEqualTo(2);
        assertThat(status(0).waiting()).isEqualTo(3);
    }
}
