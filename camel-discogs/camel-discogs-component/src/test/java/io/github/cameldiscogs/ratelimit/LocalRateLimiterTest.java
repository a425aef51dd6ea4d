/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.ratelimit.RateLimiter.Permit;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalRateLimiterTest {

    private static final RateTier TIER = RateTier.AUTHENTICATED;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration WINDOW = Duration.ofMillis(200);

    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void endThreads() throws InterruptedException {
        for (var thread : threads) {
            thread.interrupt();
            thread.join();
        }
    }

    @Test
    void isNeverRefusedHoweverManyThreadsShareIt() throws Exception {
        var limiter = new LocalRateLimiter(WINDOW);
        var traffic = new Traffic(60, WINDOW);
        var calls = Collections.nCopies(600, traffic.call(limiter));

        assertThat(traffic.refusals(calls, 32)).isZero();
    }

    @Test
    void servesThreadsInTheOrderInWhichTheyCome() throws Exception {
        var limiter = new LocalRateLimiter();
        var taken = useUp(limiter);
        var served = new CopyOnWriteArrayList<Integer>();
        for (int number = 0; number < 5; number++) {
            int name = number;
            waiting(
                    () -> {
                        var place = limiter.acquire(TIER, LONG);
                        served.add(name);
                        place.answered(roomForOneMore(3 + name));
                    });
        }

        taken.answered(roomForOneMore(2));
        for (var thread : threads) {
            thread.join();
        }

        assertThat(served).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void givesUpWhenNoPlaceBecomesFreeInTime() throws Exception {
        var limiter = new LocalRateLimiter();
        useUp(limiter).answered(ofOne(0));

        assertThatThrownBy(() -> limiter.acquire(TIER, Duration.ofMillis(10)))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void waitsForAsLongAsADurationCanSay() throws Exception {
        var limiter = new LocalRateLimiter();

        limiter.acquire(TIER, Duration.ofSeconds(Long.MAX_VALUE))
                .answered(new RateStatus(200, 60, 0, 60));
        limiter.acquire(TIER, Duration.ofMillis(Long.MAX_VALUE).negated()).unanswered();
    }

    @Test
    void needsAWindow() {
        assertThatThrownBy(() -> new LocalRateLimiter(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window: PT0S is not a positive duration");
    }

    @Test
    void letsTheNextGoWhenAWaitingThreadIsInterrupted() throws Exception {
        var limiter = new LocalRateLimiter();
        var taken = useUp(limiter);
        var failure = new CompletableFuture<Exception>();
        var interrupted =
                waiting(
                        () -> {
                            try {
                                limiter.acquire(TIER, LONG);
                            } catch (InterruptedException e) {
                                failure.complete(e);
                            }
                        });
        var place = new CompletableFuture<Permit>();
        waiting(() -> place.complete(limiter.acquire(TIER, LONG)));

        interrupted.interrupt();

        assertThat(failure.get()).isInstanceOf(InterruptedException.class);
        taken.answered(new RateStatus(200, 240, 0, 240));
        assertThat(place.get()).isNotNull();
    }

    @Test
    void letsNobodyOvertakeThoughThereIsRoomForOthers() throws Exception {
        var limiter = new LocalRateLimiter();
        limiter.acquire(TIER, LONG).answered(new RateStatus(200, 60, 0, 60));
        limiter.acquire(RateTier.ANONYMOUS, LONG).answered(new RateStatus(200, 1, 1, 0));
        limiter.acquire(TIER, LONG).answered(new RateStatus(200, 60, 2, 58));
        waiting(() -> limiter.acquire(RateTier.ANONYMOUS, LONG));

        assertThatThrownBy(() -> limiter.acquire(TIER, Duration.ofMillis(50)))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void letsTheNextGoWhenTheFirstHasGivenUp() throws Exception {
        var limiter = new LocalRateLimiter(Duration.ofSeconds(4));
        var taken = useUp(limiter);
        var timeout = new CompletableFuture<Exception>();
        waiting(
                () -> {
                    try {
                        limiter.acquire(TIER, Duration.ofMillis(500));
                    } catch (TimeoutException e) {
                        timeout.complete(e);
                    }
                });
        var place = new CompletableFuture<Permit>();
        waiting(() -> place.complete(limiter.acquire(TIER, LONG)));

        // Its time is over before the place becomes free, which is a window after this
        taken.answered(ofOne(0));

        assertThat(timeout.get()).isNotNull();
        assertThat(place.get()).isNotNull();
    }

    @Test
    void wakesUpAsSoonAsAnAnswerTellsOfRoom() throws Exception {
        var limiter = new LocalRateLimiter();
        var taken = useUp(limiter);
        var place = new CompletableFuture<Permit>();
        waiting(() -> place.complete(limiter.acquire(TIER, LONG)));

        taken.answered(new RateStatus(200, 240, 0, 240));

        assertThat(place.get()).isNotNull();
    }

    @Test
    void takesAPlaceBackOnlyOnce() throws Exception {
        var place = new LocalRateLimiter().acquire(TIER, LONG);
        place.unanswered();

        assertThatThrownBy(place::unanswered).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> place.answered(ofOne(0)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isOneForEachOrigin() {
        var discogs = URI.create("https://api.discogs.com");

        assertThat(LocalRateLimiter.of(discogs))
                .isSameAs(LocalRateLimiter.of(URI.create("https://api.discogs.com")))
                .isNotSameAs(LocalRateLimiter.of(URI.create("http://127.0.0.1:8099")));
    }

    @Test
    void servesInteractiveCallsBeforeThoseThatWaitInTheBackground() throws Exception {
        var limiter = new LocalRateLimiter();
        limiter.setReservedRequests(0);
        var taken = useUp(limiter);
        var served = new CopyOnWriteArrayList<CallPriority>();
        for (var priority :
                List.of(
                        CallPriority.background,
                        CallPriority.background,
                        CallPriority.interactive,
                        CallPriority.interactive)) {
            waiting(
                    () -> {
                        var place = limiter.acquire(request(priority), LONG);
                        served.add(priority);
                        place.answered(roomForOneMore(2 + served.size()));
                    });
        }

        taken.answered(roomForOneMore(2));
        for (var thread : threads) {
            thread.join();
        }

        assertThat(served)
                .containsExactly(
                        CallPriority.interactive,
                        CallPriority.interactive,
                        CallPriority.background,
                        CallPriority.background);
    }

    @Test
    void letsAnInteractiveCallGoWhileOthersWaitForWhatIsReserved() throws Exception {
        var limiter = new LocalRateLimiter();
        take(limiter, CallPriority.background, 0, 5);
        waiting(() -> limiter.acquire(request(CallPriority.background), LONG));

        take(limiter, CallPriority.interactive, 5, 10);

        assertThatThrownBy(
                        () ->
                                limiter.acquire(
                                        request(CallPriority.interactive), Duration.ofMillis(10)))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void reservesForInteractiveCallsWhatItIsToldTo() throws Exception {
        var limiter = new LocalRateLimiter();
        limiter.setReservedRequests(7);
        take(limiter, CallPriority.background, 0, 3);
        var timeout = Duration.ofMillis(10);

        assertThatThrownBy(() -> limiter.acquire(request(CallPriority.background), timeout))
                .isInstanceOf(TimeoutException.class);
        var lessPolite = new PermitRequest(TIER, CallPriority.background, 6);
        limiter.acquire(lessPolite, timeout).answered(ofTen(3));
        assertThatThrownBy(() -> limiter.acquire(lessPolite, timeout))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void takesACallThatSaysNoMoreForAnInteractiveOne() throws Exception {
        var limiter = new LocalRateLimiter();
        for (int used = 0; used < 10; used++) {
            limiter.acquire(TIER, LONG).answered(ofTen(used));
        }

        assertThatThrownBy(() -> limiter.acquire(TIER, Duration.ofMillis(10)))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void letsOneBackgroundCallGoWhereDiscogsAllowsNoMoreThanIsReserved() throws Exception {
        var limiter = new LocalRateLimiter();
        limiter.acquire(request(CallPriority.background), LONG)
                .answered(new RateStatus(200, 2, 0, 2));

        assertThatThrownBy(
                        () ->
                                limiter.acquire(
                                        request(CallPriority.background), Duration.ofMillis(10)))
                .isInstanceOf(TimeoutException.class);
        limiter.acquire(request(CallPriority.interactive), LONG).unanswered();
    }

    /** Whoever takes every place that becomes free would otherwise keep the others waiting. */
    @Test
    void letsABackgroundCallGoThoughInteractiveOnesTakeEverything() throws Exception {
        var limiter = new LocalRateLimiter(WINDOW);
        var traffic = new Traffic(4, WINDOW);
        for (int thread = 0; thread < 8; thread++) {
            waiting(() -> callForEver(limiter, traffic));
        }

        for (int call = 0; call < 3; call++) {
            traffic.call(limiter, request(CallPriority.background)).call();
        }
    }

    private static void callForEver(LocalRateLimiter limiter, Traffic traffic) throws Exception {
        while (true) {
            traffic.call(limiter, request(CallPriority.interactive)).call();
        }
    }

    private static PermitRequest request(CallPriority priority) {
        return new PermitRequest(TIER, priority, null);
    }

    /** Makes calls, where ten are allowed and so many were made before. */
    private static void take(RateLimiter limiter, CallPriority priority, int before, int until)
            throws Exception {
        for (int used = before; used < until; used++) {
            limiter.acquire(request(priority), LONG).answered(ofTen(used));
        }
    }

    private static RateStatus ofTen(int used) {
        return new RateStatus(200, 10, used, 10 - used);
    }

    /** Lets the limiter learn that one request is allowed, and takes that place. */
    private static Permit useUp(LocalRateLimiter limiter) throws Exception {
        limiter.acquire(TIER, LONG).answered(new RateStatus(200, 2, 0, 2));
        return limiter.acquire(TIER, LONG);
    }

    /** The answer to the request of that number, all of which count. */
    private static RateStatus roomForOneMore(int number) {
        return new RateStatus(200, number + 1, number - 1, 2);
    }

    private static RateStatus ofOne(int used) {
        return new RateStatus(200, 1, used, 1 - used);
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Starts a thread that lives no longer than the test, and comes back when it has queued. */
    private Thread waiting(Work work) {
        var thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (InterruptedException e) {
                                // The test is over
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        });
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
        await().pollInterval(Duration.ofMillis(5)).until(() -> isQueued(thread));
        return thread;
    }

    private static boolean isQueued(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("awaitTurn"));
    }
}
