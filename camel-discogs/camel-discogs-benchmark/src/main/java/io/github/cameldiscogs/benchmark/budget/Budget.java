/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.sandbox.RateLimit.Model;
import java.time.Duration;

/**
 * So many requests in a window, and who else uses them.
 *
 * @param model how the server counts
 * @param ofStranger how many requests in a window somebody else makes, from the same address
 */
record Budget(Model model, Duration window, int ofStranger) {

    static final int LIMIT = RateLimit.documented().authenticated();

    static final Budget UNLIMITED = new Budget(Model.UNLIMITED, Duration.ofSeconds(60), 0);

    /** As it is documented. */
    static Budget discogs(Duration window) {
        return new Budget(Model.EXACT_LOG, window, 0);
    }

    /** With a server that weights two windows of its clock. */
    static Budget weighted(Duration window) {
        return new Budget(Model.WEIGHTED_COUNTER, window, 0);
    }

    /** Somebody else wants a third of it. */
    static Budget shared(Duration window) {
        return new Budget(Model.EXACT_LOG, window, LIMIT / 3);
    }

    /** How the sandbox keeps to it. */
    RateLimit toRateLimit() {
        return model == Model.UNLIMITED
                ? RateLimit.none()
                : RateLimit.documented().withModel(model).withWindow(window);
    }

    /** First pause after a refusal: what a second is to a minute. */
    Duration retryDelay() {
        return window.dividedBy(60);
    }

    String title() {
        return switch (model) {
            case UNLIMITED -> "no limit";
            case WEIGHTED_COUNTER -> "%d requests in %d s, weighted".formatted(LIMIT, seconds());
            case EXACT_LOG ->
                    "%d requests in %d s".formatted(LIMIT, seconds())
                            + (ofStranger == 0 ? "" : ", a stranger wants a third");
        };
    }

    private long seconds() {
        return window.toSeconds();
    }
}
