/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

/**
 * The latest report, for two seconds of a minute. It is a bound by itself, however Discogs counts:
 * of what it had counted then only less can be left, and nothing can have come but what we have
 * sent since, unless other clients are quick.
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

    /** How many requests count now at most; very many when nothing was reported of late. */
    public int atMost(long now) {
        return now - sent > log.window() / LASTS_OF_WINDOW
                ? Integer.MAX_VALUE
                : beyondEnded + log.sent();
    }
}
