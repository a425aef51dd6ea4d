/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

/** Each request counts for exactly one window. */
record ExactLog() implements Counter {

    /**
     * The margin is a 1200th of the window, 50 ms: clocks run at different speeds, and a window may
     * end slightly later.
     */
    private static final int MARGINS_OF_WINDOW = 1_200;

    @Override
    public int atMost(RequestLog log, long from, long until) {
        return log.sentUntil(until) - log.endedUntil(from - hold(log));
    }

    @Override
    public int atLeast(RequestLog log, long from, long until) {
        return log.certain(until - log.window(), from);
    }

    @Override
    public long earliest(RequestLog log, long now, int most) {
        int toLeave = log.sent() - most;
        if (most < 0 || toLeave > log.ended()) {
            return Long.MAX_VALUE;
        }
        return toLeave <= 0 ? now : Math.max(now, log.timeOfEnd(toLeave) + hold(log));
    }

    /**
     * How long a request counts after its answer: Discogs may have counted it as late as that, and
     * the margin is added.
     */
    private static long hold(RequestLog log) {
        return log.window() + log.window() / MARGINS_OF_WINDOW;
    }
}
