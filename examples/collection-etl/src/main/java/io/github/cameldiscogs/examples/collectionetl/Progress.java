/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells in the log how much of a run is in the database. The component tells when all will be read.
 */
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final List<LeftOut> leftOut = new ArrayList<>();

    private long items;
    private int pages;
    private long start;
    private long itemsDone;
    private int pagesDone;

    void started(long itemsAnnounced, int pagesAnnounced) {
        items = itemsAnnounced;
        pages = pagesAnnounced;
        start = System.nanoTime();
        LOG.info("{} on {}", counted(items, "item"), counted(pages, "page"));
    }

    /**
     * @param itemsOfPage those that were left out included
     */
    void pageDone(int itemsOfPage) {
        itemsDone += itemsOfPage;
        pagesDone++;
        LOG.info(
                "page {} of {}   {} of {} items   after {}",
                padded(pagesDone, pages),
                grouped(pages),
                padded(itemsDone, items),
                grouped(items),
                inWords(Duration.ofNanos(System.nanoTime() - start)));
    }

    void leftOut(LeftOut item) {
        leftOut.add(item);
        LOG.warn("Left out: {}", item);
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    void removed(int itemsRemoved) {
        if (itemsRemoved > 0) {
            LOG.info("{} removed, no longer in the collection", counted(itemsRemoved, "item"));
        }
    }

    void incomplete(long itemsSeen) {
        LOG.warn(
                "Discogs announced {} items, and {} came: the collection has changed meanwhile."
                        + " Nothing was removed; the next run will see to it.",
                grouped(items),
                grouped(itemsSeen));
    }

    /** What a run that has failed leaves behind. */
    String untilNow() {
        // Of a page that has failed none is done, but some can be left out already
        long itemsWritten = Math.max(0, itemsDone - leftOut.size());
        return itemsWritten == 0
                ? "No item was written."
                : "%s of %s items are written and stay."
                        .formatted(grouped(itemsWritten), grouped(items));
    }

    private static String inWords(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        return seconds < 100 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }

    private static String counted(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** As wide as the largest number that will stand there. */
    private static String padded(long number, long largest) {
        return " ".repeat(Math.max(0, grouped(largest).length() - grouped(number).length()))
                + grouped(number);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
