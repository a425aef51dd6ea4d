/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import java.time.Duration;
import java.util.Objects;

/**
 * The number of requests that the sandbox allows for each source address (API section 2.4).
 *
 * @param model how requests are counted
 * @param authenticated requests per window with credentials, valid or not
 * @param anonymous requests per window without credentials
 * @param window length of the window; a minute at Discogs, tests may shorten it
 * @param countsRefused whether a refused request counts, too
 */
public record RateLimit(
        Model model, int authenticated, int anonymous, Duration window, boolean countsRefused) {

    /** How requests are counted. */
    public enum Model {
        /** No request is refused. */
        UNLIMITED,
        /** Each request counts for exactly one window after it was received. */
        EXACT_LOG,
        /**
         * The requests of the current window of the clock, plus those of the previous one weighted
         * by its share of the last window length.
         */
        WEIGHTED_COUNTER
    }

    private static final int UNLIMITED = 1_000_000;

    public RateLimit {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(window, "window");
        if (authenticated < 1 || anonymous < 1) {
            throw new IllegalArgumentException(
                    "A limit below 1 lets nothing through: authenticated "
                            + authenticated
                            + ", anonymous "
                            + anonymous);
        }
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("The window must be longer than zero: " + window);
        }
    }

    /** As Discogs documents it: 60 or 25 in any 60 seconds; refused requests do not count. */
    public static RateLimit documented() {
        return new RateLimit(Model.EXACT_LOG, 60, 25, Duration.ofSeconds(60), false);
    }

    /** Refuses no request; the headers report a limit of 1,000,000. */
    public static RateLimit none() {
        return new RateLimit(Model.UNLIMITED, UNLIMITED, UNLIMITED, Duration.ofSeconds(60), false);
    }

    public RateLimit withLimits(int newAuthenticated, int newAnonymous) {
        return new RateLimit(model, newAuthenticated, newAnonymous, window, countsRefused);
    }

    public RateLimit withWindow(Duration newWindow) {
        return new RateLimit(model, authenticated, anonymous, newWindow, countsRefused);
    }

    public RateLimit withModel(Model newModel) {
        return new RateLimit(newModel, authenticated, anonymous, window, countsRefused);
    }

    public RateLimit countingRefused() {
        return new RateLimit(model, authenticated, anonymous, window, true);
    }

    int limit(boolean claimsCredentials) {
        return claimsCredentials ? authenticated : anonymous;
    }
}
