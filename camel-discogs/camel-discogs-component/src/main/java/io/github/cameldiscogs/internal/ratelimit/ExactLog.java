/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

/** Each request counts for exactly one window. */
record ExactLog() implements Counter {

    /** 50 ms of a minute: clocks tick differently, and a window may end a moment later. */
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
     * How long the place of a request is held after its answer: Discogs may have counted the
     * request as late as that.
     */
    private static long hold(RequestLog log) {
        return log.window() + log.window() / MARGINS_OF_WINDOW;
    }
}
