/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.ratelimit.BudgetStatus;
import io.github.cameldiscogs.ratelimit.CallPriority;
import io.github.cameldiscogs.ratelimit.PermitRequest;
import io.github.cameldiscogs.ratelimit.RateStatus;
import io.github.cameldiscogs.ratelimit.RateTier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageRateLimiterTest {

    private static final Duration LONG = Duration.ofHours(1);

    /** As many as may be asked for in a minute, at the same distance. */
    private static final long BETWEEN_IMAGES = Duration.ofSeconds(2).toNanos();

    private final AtomicLong now = new AtomicLong();
    private final ImageRateLimiter pace = new ImageRateLimiter(now::get, this::sleep);

    /** Whether others take each place as soon as it is there. */
    private boolean crowded;

    private void sleep(long nanoseconds) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long end = now.get() + nanoseconds;
        while (crowded && now.get() < end) {
            takeWhatIsFree();
            now.addAndGet(BETWEEN_IMAGES);
        }
        now.set(end);
    }

    private void takeWhatIsFree() {
        assertThatCode(() -> take(CallPriority.interactive, null, 1)).doesNotThrowAnyException();
    }

    @Test
    void letsThirtyImagesPassInAnyMinute() throws Exception {
        var starts = new ArrayList<Long>();
        for (int image = 0; image < 200; image++) {
            pace.acquire(RateTier.ANONYMOUS, LONG).unanswered();
            starts.add(now.get());
            now.addAndGet(Duration.ofMillis(100).toNanos());
        }

        for (int image = 30; image < 200; image++) {
            assertThat(starts.get(image) - starts.get(image - 30))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(60).toNanos());
        }
        assertThat(starts.get(199)).isLessThan(Duration.ofSeconds(370).toNanos());
    }

    @Test
    void tellsOfItsBudget() throws Exception {
        take(CallPriority.interactive, null, 29);
        assertThat(pace.status()).isEqualTo(new BudgetStatus(30, 29, 0, 0, 0, 0, Duration.ZERO));
        now.addAndGet(Duration.ofSeconds(15).toNanos());
        take(CallPriority.interactive, null, 1);

        assertThat(pace.status())
                .isEqualTo(new BudgetStatus(30, 30, 0, 0, 0, 0, Duration.ofSeconds(45)));
        now.addAndGet(Duration.ofSeconds(45).toNanos());
        assertThat(pace.status().used()).isEqualTo(1);
    }

    @Test
    void doesNotWaitLongerThanAllowed() throws Exception {
        for (int image = 0; image < 30; image++) {
            pace.acquire(RateTier.ANONYMOUS, LONG).answered(new RateStatus(200, null, null, null));
        }

        assertThatThrownBy(() -> pace.acquire(RateTier.ANONYMOUS, Duration.ofSeconds(59)))
                .isInstanceOf(TimeoutException.class);
        pace.acquire(RateTier.ANONYMOUS, Duration.ofSeconds(60)).unanswered();
        assertThat(now.get()).isEqualTo(Duration.ofSeconds(60).toNanos());
    }

    @Test
    void waitsForAsLongAsADurationCanSay() throws Exception {
        for (int image = 0; image < 31; image++) {
            pace.acquire(RateTier.ANONYMOUS, Duration.ofSeconds(Long.MAX_VALUE)).unanswered();
        }

        assertThat(now.get()).isEqualTo(Duration.ofSeconds(60).toNanos());
    }

    @Test
    void givesTheTurnOfAThreadThatIsInterruptedToOthers() throws Exception {
        for (int image = 0; image < 30; image++) {
            pace.acquire(RateTier.ANONYMOUS, LONG).unanswered();
        }
        for (int image = 0; image < 30; image++) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> pace.acquire(RateTier.ANONYMOUS, LONG))
                    .isInstanceOf(InterruptedException.class);
        }

        pace.acquire(RateTier.ANONYMOUS, LONG).unanswered();
        assertThat(now.get()).isEqualTo(Duration.ofSeconds(60).toNanos());
    }

    private void take(CallPriority priority, Integer reserved, int images) throws Exception {
        for (int image = 0; image < images; image++) {
            pace.acquire(request(priority, reserved), Duration.ZERO).unanswered();
        }
    }

    private static PermitRequest request(CallPriority priority, Integer reserved) {
        return new PermitRequest(RateTier.ANONYMOUS, priority, reserved);
    }

    @ParameterizedTest
    @CsvSource({", 25", "0, 30", "10, 20", "59, 1"})
    void leavesSomeToInteractiveCalls(Integer reserved, int images) throws Exception {
        take(CallPriority.background, reserved, images);

        assertThatThrownBy(() -> take(CallPriority.background, reserved, 1))
                .isInstanceOf(TimeoutException.class);
        take(CallPriority.interactive, reserved, 30 - images);
        assertThatThrownBy(() -> take(CallPriority.interactive, reserved, 1))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void waitsInTheBackgroundUntilWhatIsReservedIsThereAgain() throws Exception {
        take(CallPriority.background, null, 25);
        now.set(Duration.ofSeconds(1).toNanos());
        take(CallPriority.interactive, null, 5);

        pace.acquire(request(CallPriority.background, null), LONG).unanswered();

        assertThat(now.get()).isEqualTo(Duration.ofSeconds(60).toNanos());
    }

    @Test
    void takesOneImageOfAMinuteInTheBackgroundWhoeverTakesTheOthers() throws Exception {
        for (int image = 0; image < 30; image++) {
            take(CallPriority.interactive, null, 1);
            now.addAndGet(BETWEEN_IMAGES);
        }
        crowded = true;

        pace.acquire(request(CallPriority.background, null), LONG).unanswered();

        assertThat(now.get()).isEqualTo(Duration.ofSeconds(120).toNanos());
    }
}
