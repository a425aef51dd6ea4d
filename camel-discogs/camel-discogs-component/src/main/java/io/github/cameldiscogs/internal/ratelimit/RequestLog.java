/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

/**
 * When our own requests were sent and when they ended. Discogs counted each at some time between
 * the two, so the results are bounds. Times are in nanoseconds from any fixed origin.
 */
public final class RequestLog {

    /** The resolution of times: 1 ms of a window of 60 seconds. */
    private static final int MOMENTS_OF_WINDOW = 60_000;

    /** How many windows are kept: queries go back two windows and the duration of a request. */
    private static final int WINDOWS_KEPT = 4;

    private final long window;
    private final long moment;
    private final RequestTimes sent = new RequestTimes();
    private final RequestTimes ended = new RequestTimes();
    private final RequestTimes refused = new RequestTimes();

    public RequestLog(long window) {
        this.window = window;
        this.moment = Math.max(1, window / MOMENTS_OF_WINDOW);
    }

    /** The window in which Discogs counts, in nanoseconds. */
    public long window() {
        return window;
    }

    /** The resolution of times, in nanoseconds. */
    long moment() {
        return moment;
    }

    /** Records a request that is sent now. The time is rounded down, so it is never too late. */
    public void send(long now) {
        sent.add(Math.floorDiv(now, moment) * moment);
        forget(now);
    }

    /** Records that a request ended now. The time is rounded up, so it is never too early. */
    public void end(long now, boolean wasRefused) {
        long time = -Math.floorDiv(-now, moment) * moment;
        ended.add(time);
        if (wasRefused) {
            refused.add(time);
        }
    }

    private void forget(long now) {
        long oldest = now - WINDOWS_KEPT * window;
        sent.forgetBefore(oldest);
        ended.forgetBefore(oldest);
        refused.forgetBefore(oldest);
    }

    public int sent() {
        return sent.count();
    }

    public int sentUntil(long time) {
        return sent.until(time);
    }

    int ended() {
        return ended.count();
    }

    int endedUntil(long time) {
        return ended.until(time);
    }

    /**
     * When the request with this ordinal ended, counted from 1; the ordinal must not be greater
     * than {@link #ended()}.
     */
    long timeOfEnd(int ordinal) {
        return ended.timeOf(ordinal);
    }

    public int inFlight() {
        return sent.count() - ended.count();
    }

    /**
     * How many requests were sent after one time, had ended at another, and were not refused; a
     * lower bound.
     */
    int certain(long after, long until) {
        int notRefused =
                ended.until(until)
                        - sent.until(after)
                        - (refused.until(until) - refused.until(after));
        return Math.max(0, notRefused);
    }
}
