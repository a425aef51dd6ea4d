/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

/**
 * Interprets the reports of Discogs for one way of counting: requests that are reported and are not
 * our own must come from other clients at the same address. With the wrong way of counting, the
 * number of other clients' requests seems to rise and fall with our own.
 */
public final class Hypothesis {

    /**
     * The weight of each of our own requests that is missing in a report. It is evidence against a
     * weighted counter, and weaker evidence against the exact log: the report may come from a
     * server that has not yet counted all requests, and the exact log is the documented way.
     */
    private static final double MISSING = 5;

    private static final double MISSING_IN_EXACT_LOG = 0.25;

    /** The number of requests of other clients from which they are not an estimation error. */
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

    /** How many requests of other clients had to be assumed recently to explain the reports. */
    double unexplained() {
        return unexplained;
    }

    /**
     * Reduces the weight of older reports.
     *
     * @param share the share of the weight that is kept, 0 to 1
     */
    void age(double share) {
        unexplained *= share;
    }

    /** The uncertainty of the number of our own requests that count now, in requests. */
    int vagueness(RequestLog log, long now) {
        return counter.atMost(log, now, now) - counter.atLeast(log, now, now);
    }

    /** Whether the reports show other clients at this address. */
    public boolean hasOtherClients() {
        return fewest >= OTHER_CLIENTS;
    }

    /** Places to leave for other clients that may have started since the last report: 1 or 0. */
    public int placeForNewcomers() {
        return hasOtherClients() ? 1 : 0;
    }

    /**
     * The assumed number of other clients' requests that count now: the lower bound, or the upper
     * bound if recent reports could not be explained.
     */
    public int ofOtherClients() {
        return unexplained >= 1 ? most : fewest;
    }

    /**
     * Updates the bounds from a report. If the report fits the current bounds they become narrower.
     * Otherwise other clients have sent requests, which count as unexplained, or have stopped; then
     * the bounds start anew.
     */
    void hear(RequestLog log, UsageReport report) {
        // The reported request itself is in our log, but not in the reported number
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
