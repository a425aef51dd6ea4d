/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {

    private final AtomicLong now = new AtomicLong();

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -5, 0, Long.MAX_VALUE - 5})
    void tellsWhatIsLeftWhereverTheClockStands(long beginning) {
        now.set(beginning);
        var limit = new TimeLimit(Duration.ofNanos(10), now::get);

        assertThat(limit.left()).isEqualTo(10);
        now.addAndGet(10);
        assertThat(limit.left()).isZero();
        now.addAndGet(3);
        assertThat(limit.left()).isEqualTo(-3);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -5, 0, Long.MAX_VALUE - 5})
    void bearsAnyDuration(long beginning) {
        now.set(beginning);
        var never = new TimeLimit(Duration.ofSeconds(Long.MIN_VALUE), now::get);
        var ever = new TimeLimit(Duration.ofSeconds(Long.MAX_VALUE), now::get);

        assertThat(never.left()).isZero();
        assertThat(ever.left()).isEqualTo(Long.MAX_VALUE);
        now.incrementAndGet();
        assertThat(never.left()).isNegative();
        assertThat(ever.left()).isPositive();
    }
}
