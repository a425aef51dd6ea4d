/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.items.DiscogsItems;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows a walk, and logs at intervals how far it is. */
final class WalkProgress {

    private static final Logger LOG = LoggerFactory.getLogger(DiscogsItems.class);

    private final WalkWatch watch;
    private final @Nullable Long totalItems;
    private final int totalPages;
    private final long begin;
    private long lastLine;
    private volatile int pages = 1;
    private volatile long items;

    /**
     * @param maxItems the most items that the walk gives
     */
    WalkProgress(WalkWatch watch, ListSize size, long maxItems) {
        this.watch = watch;
        this.totalItems = size.items(maxItems);
        this.totalPages = size.pages(maxItems);
        this.begin = watch.nanoTime().getAsLong();
        this.lastLine = begin;
    }

    /**
     * The walk goes on.
     *
     * @param pagesRead the number of pages read so far
     * @param itemsGiven the number of items given so far
     */
    void goesOn(int pagesRead, long itemsGiven) {
        pages = pagesRead;
        items = itemsGiven;
        watch.running().add(this);
        long now = watch.nanoTime().getAsLong();
        var interval = watch.interval();
        if (!interval.isZero() && now - lastLine >= interval.toNanos()) {
            lastLine = now;
            LOG.info(status().inWords());
        }
    }

    /** The walk has ended, or rests. */
    void rests() {
        watch.running().remove(this);
    }

    WalkStatus status() {
        var elapsed = Duration.ofNanos(watch.nanoTime().getAsLong() - begin);
        return new WalkStatus(
                watch.list().get(), items, totalItems, pages, totalPages, elapsed, left(elapsed));
    }

    /** At the pace so far, or that of the request budget if that is slower. */
    private Duration left(Duration elapsed) {
        int requestsPerMinute = Math.max(1, watch.requestsPerMinute().getAsInt());
        var ofBudget = Duration.ofMinutes(1).dividedBy(requestsPerMinute);
        var soFar = elapsed.dividedBy(pages);
        var each = ofBudget.compareTo(soFar) > 0 ? ofBudget : soFar;
        return each.multipliedBy(Math.max(0, totalPages - pages));
    }
}
