/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

/**
 * When our own requests were sent, and when it was over with them. Discogs has counted a request at
 * some time between the two, so that what is told from here are bounds. Times are in nanoseconds
 * from any fixed point.
 */
public final class RequestLog {

    /** What happens within a millisecond of Discogs's minute is one moment. */
    private static final int MOMENTS_OF_WINDOW = 60_000;

    /** Whoever asks looks back by two windows and the time that a request takes. */
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

    /** The time in which Discogs counts. */
    public long window() {
        return window;
    }

    /** How finely times are told apart. */
    long moment() {
        return moment;
    }

    /**
     * Notes a request that is sent now: at the beginning of the moment, which is never too late.
     */
    public void send(long now) {
        sent.add(Math.floorDiv(now, moment) * moment);
        forget(now);
    }

    /** Notes that a request is over now: at the end of the moment, which is never too early. */
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

    /** When so many were over; only for as many as there are. */
    long timeOfEnd(int ordinal) {
        return ended.timeOf(ordinal);
    }

    public int inFlight() {
        return sent.count() - ended.count();
    }

    /** How many were sent after one time, were over at a later one, and were not refused. */
    int certain(long after, long until) {
        int notRefused =
                ended.until(until)
                        - sent.until(after)
                        - (refused.until(until) - refused.until(after));
        return Math.max(0, notRefused);
    }
}
