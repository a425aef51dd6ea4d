/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

/**
 * What the reports of Discogs mean if it counts in a certain way: what is not ours must be that of
 * other clients, who share the address. The wrong way to count needs clients who come and go as our
 * own requests do.
 */
public final class Hypothesis {

    /**
     * Reports that know less than we have sent speak against a counter; less so against the exact
     * log, since they may also come from a place that has not heard of all requests yet, and the
     * exact log is what is documented.
     */
    private static final double MISSING = 5;

    private static final double MISSING_IN_EXACT_LOG = 0.25;

    /** So many requests of other clients are no mistake of ours. */
    private static final int OTHER_CLIENTS = 3;

    private final Counter counter;
    private int fewest;
    private int most = Integer.MAX_VALUE;
    private double unexplained;

    Hypothesis(Counter counter) {
        this.counter = counter;
    }

    public Counter counter() {
        return counter;
    }

    /**
     * How many requests of other clients had to be supposed of late, to make sense of the reports.
     */
    double unexplained() {
        return unexplained;
    }

    /** Lets what is long ago weigh less. */
    void age(double share) {
        unexplained *= share;
    }

    /** How uncertain it is, in requests, what counts of ours now. */
    int vagueness(RequestLog log, long now) {
        return counter.atMost(log, now, now) - counter.atLeast(log, now, now);
    }

    /** Whether there are other clients. */
    public boolean hasOtherClients() {
        return fewest >= OTHER_CLIENTS;
    }

    /** A place that is left for those who may have come since the last report. */
    public int placeForNewcomers() {
        return hasOtherClients() ? 1 : 0;
    }

    /**
     * How many requests of other clients are supposed to count now: the fewest, unless they move.
     */
    public int ofOtherClients() {
        return unexplained >= 1 ? most : fewest;
    }

    /**
     * Draws conclusions from a report. Where what was known of other clients can still be true, the
     * bounds become narrower; otherwise some have come, which has to be supposed, or gone.
     */
    void hear(RequestLog log, UsageReport report) {
        // The request that asks is among those that were sent, and not among those reported
        int ownAtMost = counter.atMost(log, report.sent(), report.answered()) - 1;
        int ownAtLeast = counter.atLeast(log, report.sent(), report.answered());
        int atLeast = Math.max(0, report.used() - ownAtMost);
        int atMost = Math.max(0, report.used() - ownAtLeast);
        unexplained += weightOfMissing() * Math.max(0, ownAtLeast - report.used());
        if (atLeast > most) {
            unexplained += atLeast - most;
        }
        if (atLeast > most || atMost < fewest) {
            fewest = atLeast;
            most = atMost;
        } else {
            fewest = Math.max(fewest, atLeast);
            most = Math.min(most, atMost);
        }
    }

    private double weightOfMissing() {
        return counter instanceof ExactLog ? MISSING_IN_EXACT_LOG : MISSING;
    }
}
