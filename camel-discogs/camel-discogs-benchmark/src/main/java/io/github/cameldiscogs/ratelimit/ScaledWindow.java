/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import java.time.Duration;

/** The component's own limiter for a server whose minute is shorter. */
public final class ScaledWindow {

    private static final Duration MARGIN = Duration.ofMillis(50);

    private ScaledWindow() {}

    /**
     * @param window what a minute of Discogs has become; the margin shrinks with it
     */
    public static RateLimiter limiter(Duration window) {
        long margin = MARGIN.toNanos() * window.toNanos() / Duration.ofSeconds(60).toNanos();
        return new AnswerLogRateLimiter(window.plusNanos(margin), System::nanoTime);
    }
}
