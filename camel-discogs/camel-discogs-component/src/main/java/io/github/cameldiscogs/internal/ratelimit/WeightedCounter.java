/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

/**
 * Two numbers: the requests since the clock struck, and those of the window before, times the share
 * of it that is still within one window from now.
 *
 * @param stroke a time at which the clock strikes; it does again after each window
 * @param tolerance by how much it may really strike earlier or later
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
            // Not in this window: when the clock strikes, all that is current begins to fade
            begin += log.window();
            previous = current;
            current = 0;
        }
        return Math.max(now, begin + tolerance + fading(log, previous, most - current));
    }

    /** How long after the stroke no more than so many of the previous window count. */
    private static long fading(RequestLog log, int previous, int most) {
        if (previous <= most) {
            return 0;
        }
        // Just under the next whole number is enough, since only whole numbers count
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
