/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.ratelimit.RateStatus;
import io.github.cameldiscogs.ratelimit.RateTier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ImageRateLimiterTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicLong now = new AtomicLong();
    private final ImageRateLimiter pace = new ImageRateLimiter(now::get, this::sleep);

    private void sleep(long nanoseconds) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        now.addAndGet(nanoseconds);
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
}
