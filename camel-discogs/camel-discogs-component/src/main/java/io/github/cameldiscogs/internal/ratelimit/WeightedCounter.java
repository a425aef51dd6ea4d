/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

/**
 * Counts in windows of a fixed clock: the requests of the current window, plus those of the
 * previous window times the share of it that lies within the last 60 seconds.
 *
 * @param stroke a time at which a window starts, in nanoseconds; further windows follow without a
 *     gap
 * @param tolerance by how much the real start may be earlier or later, in nanoseconds
 */
record WeightedCounter(long stroke, long tolerance) implements Counter {

    @Override
    public int atMost(RequestLog log, long from, long until) {
        long begin = begin(log, from - tolerance);
        int beforeIt = log.endedUntil(begin - tolerance);
        int current = log.sentUntil(until) - beforeIt;
        int previous = beforeIt - log.endedUntil(begin - log.window() - tolerance);
        return current + weighted(previous, share(log, from - tolerance - begin));
    }

    @Override
    public int atLeast(RequestLog log, long from, long until) {
        long begin = begin(log, until + tolerance);
        int both = log.certain(begin - log.window() + tolerance, from);
        int current = Math.min(both, log.certain(begin + tolerance, from));
        return current + weighted(both - current, share(log, until + tolerance - begin));
    }

    @Override
    public long earliest(RequestLog log, long now, int most) {
        if (most < 0) {
            return Long.MAX_VALUE;
        }
        long begin = begin(log, now - tolerance);
        int beforeIt = log.endedUntil(begin - tolerance);
        int current = log.sent() - beforeIt;
        int previous = beforeIt - log.endedUntil(begin - log.window() - tolerance);
        if (current > most) {
            // Not possible in this window: in the next one the current requests become the previous
            // ones
            begin += log.window();
            previous = current;
            current = 0;
        }
        return Math.max(now, begin + tolerance + fading(log, previous, most - current));
    }

    /**
     * How long after the start of a window at most {@code most} requests of the previous window
     * count.
     */
    private static long fading(RequestLog log, int previous, int most) {
        if (previous <= most) {
            return 0;
        }
        // Anything below the next whole number is enough, since Discogs rounds down
        double faded = 1 - (most + 1) / (double) previous;
        return (long) (faded * log.window()) + log.moment();
    }

    private long begin(RequestLog log, long time) {
        return time - Math.floorMod(time - stroke, log.window());
    }

    /** The share of the previous window that still counts. */
    private static double share(RequestLog log, long sinceStroke) {
        return 1 - Math.min(1, sinceStroke / (double) log.window());
    }

    private static int weighted(int requests, double share) {
        return (int) Math.floor(requests * share + 1e-9);
    }
}
