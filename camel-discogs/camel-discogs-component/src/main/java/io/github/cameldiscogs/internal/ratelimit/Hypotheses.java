/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

import java.util.ArrayList;
import java.util.List;

/**
 * All readings of what Discogs reports: as an exact log, and as a weighted counter whose clock
 * strikes at any time. Those that have to suppose the fewest requests of other clients are
 * believed.
 */
public final class Hypotheses {

    /** Strokes half a second apart: that is half a request of sixty. */
    private static final int STROKES = 120;

    /** What was supposed five windows ago weighs a third. */
    private static final int WINDOWS_OF_MEMORY = 5;

    /**
     * How many more requests of other clients a reading may suppose than the best, to be believed
     * all the same.
     */
    private static final double MORE_OF_OTHERS = 0.7;

    private static final double MORE_OF_OTHERS_SHARE = 0.1;

    /** A reading that is vaguer by more than so many requests cannot tell. */
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

    /** The reading that stands in the documentation. */
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

    /** The readings to be believed; as long as nothing was reported, the documented one. */
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
