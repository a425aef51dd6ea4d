/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Leaves the larger part of the request budget to who is signed in. Anybody can begin to sign in,
 * and each time is a request to Discogs, which allows 60 a minute for all.
 */
final class SignInsOfMinute {

    /** A sign-in that is completed costs two requests more. */
    static final int MOST = 10;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Queue<Instant> begun = new ArrayDeque<>();
    private final Clock clock;

    SignInsOfMinute(Clock clock) {
        this.clock = clock;
    }

    /**
     * @throws RefusedException with 503 when there were too many in the last minute
     */
    synchronized void take() {
        var now = clock.instant();
        while (!begun.isEmpty() && !now.isBefore(begun.peek().plus(MINUTE))) {
            begun.remove();
        }
        if (begun.size() >= MOST) {
            throw RefusedException.busy();
        }
        begun.add(now);
    }
}
