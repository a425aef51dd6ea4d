/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells in the log how far a run has come. */
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private long items;
    private int pages;
    private TimeLeft timeLeft;
    private long start;
    private long itemsWritten;
    private int pagesWritten;

    void started(long itemsAnnounced, int pagesAnnounced, int requestsPerMinute) {
        items = itemsAnnounced;
        pages = pagesAnnounced;
        timeLeft = new TimeLeft(pagesAnnounced, requestsPerMinute);
        start = System.nanoTime();
        LOG.info("{} on {} pages", count(items, "item"), pages);
    }

    void pageWritten(int itemsOfPage) {
        itemsWritten += itemsOfPage;
        pagesWritten++;
        var elapsed = Duration.ofNanos(System.nanoTime() - start);
        LOG.info(
                "page {} of {}, {} of {} items, {}",
                pagesWritten,
                pages,
                grouped(itemsWritten),
                grouped(items),
                inWords(timeLeft.after(pagesWritten, elapsed)));
    }

    void removed(int itemsRemoved) {
        if (itemsRemoved > 0) {
            LOG.info("{} no longer in the collection, removed", count(itemsRemoved, "item"));
        }
    }

    void incomplete(long itemsSeen) {
        LOG.warn(
                "Discogs announced {} items and gave {}: the collection changed meanwhile, so this"
                        + " run removed nothing. Run it again to see everything.",
                grouped(items),
                grouped(itemsSeen));
    }

    /** What is in the database for sure when a run stops early. */
    String untilNow() {
        return itemsWritten == 0
                ? "Nothing was changed in the database."
                : "%s of %s items are written and stay."
                        .formatted(grouped(itemsWritten), grouped(items));
    }

    private static String inWords(Duration left) {
        if (left.isZero()) {
            return "done";
        }
        long seconds = left.toSeconds() + 1;
        return seconds < 100
                ? "about %d s left".formatted(seconds)
                : "about %d min left".formatted((seconds + 30) / 60);
    }

    private static String count(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
