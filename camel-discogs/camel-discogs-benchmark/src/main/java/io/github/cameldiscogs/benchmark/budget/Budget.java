/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import io.github.cameldiscogs.sandbox.RateLimit;
import java.time.Duration;

/** So many requests in a window. */
record Budget(int limit, Duration window) {

    static final Budget UNLIMITED = new Budget(Integer.MAX_VALUE, Duration.ofSeconds(60));

    static Budget discogs(Duration window) {
        return new Budget(RateLimit.documented().authenticated(), window);
    }

    /** How the sandbox keeps to it. */
    RateLimit toRateLimit() {
        return this == UNLIMITED ? RateLimit.none() : RateLimit.documented().withWindow(window);
    }

    /** First pause after a refusal: what a second is to a minute. */
    Duration retryDelay() {
        return window.dividedBy(60);
    }
}
