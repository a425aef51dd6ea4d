/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells in the log how far a load is, how fast it goes and how long it will take. */
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final Kind kind;

    /** About how many records the dump has; 0 if nobody knows how many will come. */
    private final long expected;

    private final long start = System.nanoTime();
    private long told = start;
    private long records;
    private long place;

    Progress(Kind kind, long expected) {
        this.kind = kind;
        this.expected = expected;
    }

    void written(List<?> batch) {
        records += batch.size();
        if (!batch.isEmpty()) {
            var last = ((Exchange) batch.get(batch.size() - 1)).getIn();
            place = last.getHeader("CamelDiscogsDumpRecordNumber", place, Long.class);
        }
        if (System.nanoTime() - told > INTERVAL.toNanos()) {
            told = System.nanoTime();
            LOG.info("{}: {}{}", kind.title(), soFar(), left());
        }
    }

    void complete() {
        LOG.info("{}: {}, complete", kind.title(), soFar());
    }

    private String soFar() {
        return String.format(
                Locale.ROOT, "%,d records written, %,.0f a second", records, perSecond());
    }

    private double perSecond() {
        return records / Math.max(0.001, (System.nanoTime() - start) / 1e9);
    }

    private String left() {
        if (expected <= place || records == 0) {
            return "";
        }
        long percent = place * 100 / expected;
        var left = Duration.ofSeconds(Math.round((expected - place) / perSecond()));
        return String.format(
                Locale.ROOT,
                ", about %d%%, %s left",
                percent,
                left.toMinutes() > 1 ? left.toMinutes() + " min" : left.toSeconds() + " s");
    }
}
