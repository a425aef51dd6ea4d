/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

/**
 * The latest report, used for two seconds (a 30th of the window). It gives an upper bound that does
 * not depend on how Discogs counts: of the requests counted then some may have left the window, and
 * only requests that we have sent since can have been added, unless other clients send requests in
 * these two seconds.
 */
public final class LatestReport {

    private static final int LASTS_OF_WINDOW = 30;

    private final RequestLog log;
    private long sent = Long.MIN_VALUE / 2;
    private int beyondEnded;

    public LatestReport(RequestLog log) {
        this.log = log;
    }

    public void hear(UsageReport report) {
        if (report.sent() >= sent) {
            sent = report.sent();
            beyondEnded = report.used() - log.endedUntil(sent);
        }
    }

    /**
     * The highest number of requests that count now; {@link Integer#MAX_VALUE} when there is no
     * recent report.
     */
    public int atMost(long now) {
        return now - sent > log.window() / LASTS_OF_WINDOW
                ? Integer.MAX_VALUE
                : beyondEnded + log.sent();
    }
}
