/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

import java.util.ArrayList;
import java.util.List;

/**
 * All hypotheses of how Discogs counts: an exact log, and weighted counters whose windows start at
 * different times. Those that need the fewest requests of other clients to explain the reports are
 * believed.
 */
public final class Hypotheses {

    /**
     * The number of start times that are tried, half a second apart: an error of half a second is
     * half a request of 60.
     */
    private static final int STROKES = 120;

    /** After five windows, the weight of a report has decreased to a third. */
    private static final int WINDOWS_OF_MEMORY = 5;

    /**
     * How many more unexplained requests than the best hypothesis another may need and still be
     * believed.
     */
    private static final double MORE_OF_OTHERS = 0.7;

    private static final double MORE_OF_OTHERS_SHARE = 0.1;

    /**
     * A hypothesis that is less precise than the most precise one by more requests than this is not
     * used.
     */
    private static final int VAGUER = 3;

    private final RequestLog log;
    private final Hypothesis exactLog = new Hypothesis(new ExactLog());
    private final List<Hypothesis> all = new ArrayList<>(List.of(exactLog));
    private boolean heard;
    private long lastHeard;

    public Hypotheses(RequestLog log) {
        this.log = log;
        long step = log.window() / STROKES;
        for (int stroke = 0; stroke < STROKES; stroke++) {
            all.add(new Hypothesis(new WeightedCounter(stroke * step, step / 2)));
        }
    }

    /** The hypothesis of the documented way of counting. */
    public Hypothesis exactLog() {
        return exactLog;
    }

    public void hear(UsageReport report) {
        double share = heard ? shareRemembered(report.answered() - lastHeard) : 1;
        lastHeard = report.answered();
        heard = true;
        for (var reading : all) {
            reading.age(share);
            reading.hear(log, report);
        }
    }

    private double shareRemembered(long time) {
        return Math.exp(-time / (double) log.window() / WINDOWS_OF_MEMORY);
    }

    /** The hypotheses to use; only the documented one until a report has arrived. */
    public List<Hypothesis> believed(long now) {
        if (!heard) {
            return List.of(exactLog);
        }
        double fewest = all.stream().mapToDouble(Hypothesis::unexplained).min().orElseThrow();
        double bound = fewest * (1 + MORE_OF_OTHERS_SHARE) + MORE_OF_OTHERS;
        var fitting = all.stream().filter(reading -> reading.unexplained() <= bound).toList();
        int clearest =
                fitting.stream()
                        .mapToInt(reading -> reading.vagueness(log, now))
                        .min()
                        .orElseThrow();
        return fitting.stream()
                .filter(
                        reading ->
                                reading == exactLog
                                        || reading.vagueness(log, now) <= clearest + VAGUER)
                .toList();
    }
}
