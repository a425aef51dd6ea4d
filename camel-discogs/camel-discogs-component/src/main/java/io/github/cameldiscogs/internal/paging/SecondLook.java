/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.Page;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the landmark again after a walk and, if it has moved, reads the list once more as far
 * back as needed: page by page from the end, for items that were missed.
 */
final class SecondLook<T> {

    private final PageSource<T> source;
    private final ListTraits traits;
    private final WalkReport report;
    private final MetItems met;
    private final Landmark landmark;
    private final Instant newest;
    private final Instant mayHaveSlippedFrom;
    private final News news;
    private final Set<Object> seen = new HashSet<>();
    private boolean isOpen;
    private @Nullable Page<T> opening;
    private @Nullable Descent descent;
    private Instant from = Instant.MIN;
    private int placeAfterInsertion;

    /**
     * @param newest when the newest item of the list was added
     * @param mayHaveSlippedFrom items of this time or later may have been missed if any was removed
     */
    SecondLook(
            PageSource<T> source,
            ListTraits traits,
            WalkReport report,
            MetItems met,
            Landmark landmark,
            Instant newest,
            Instant mayHaveSlippedFrom) {
        this.source = source;
        this.traits = traits;
        this.report = report;
        this.met = met;
        this.landmark = landmark;
        this.newest = newest;
        this.mayHaveSlippedFrom = mayHaveSlippedFrom;
        this.news = new News(traits, report);
    }

    /** The missed items of the next page, the newest first; null at the end. */
    @Nullable List<T> next() {
        if (!isOpen) {
            isOpen = true;
            open();
        }
        if (descent == null || descent.isOver()) {
            checkInsertion();
            return null;
        }
        return further(descent);
    }

    private void open() {
        var page = source.page(landmark.page());
        int place = placeOfLandmark(page);
        if (place == 0 && landmark.hasSameTotal(page)) {
            return;
        }
        int number = PageRange.pages(page);
        descent = new Descent(news, number);
        opening = number == landmark.page() ? page : null;
        from = place == 0 ? newest : mayHaveSlippedFrom;
        if (place > 0 && landmark.isOld()) {
            lookAtAll(place, number);
        }
    }

    /** Items inserted before the landmark push others up, past a walk that goes down. */
    private void lookAtAll(int place, int number) {
        if (number > DownwardReading.MOST_AT_THE_SAME_TIME) {
            reportInsertion();
            return;
        }
        placeAfterInsertion = place;
        from = Instant.MIN;
    }

    private void checkInsertion() {
        if (placeAfterInsertion > 0
                && placeOfLandmark(source.page(landmark.page())) != placeAfterInsertion) {
            reportInsertion();
        }
        placeAfterInsertion = 0;
    }

    private void reportInsertion() {
        report.inexact("because items came into it elsewhere than at its end");
    }

    private int placeOfLandmark(Page<T> page) {
        return landmark.placeAmong(DatedItem.newestFirst(page, traits));
    }

    private List<T> further(Descent way) {
        int number = way.number();
        var page = opening == null ? source.page(number) : opening;
        opening = null;
        var items = DatedItem.newestFirst(page, traits);
        boolean isNext =
                way.goOn(
                        items.stream().map(DatedItem::key).toList(),
                        unseen(items),
                        PageRange.below(page, number + 1));
        if (!isNext) {
            return List.of();
        }
        if (items.stream().anyMatch(item -> item.isBefore(from))) {
            descent = null;
        }
        items.forEach(item -> seen.add(item.key()));
        return unmet(items);
    }

    /** The items new to this look, which may include some that the walk has met. */
    private List<T> unseen(List<DatedItem<T>> items) {
        return items.stream()
                .filter(item -> item.key() == null || !seen.contains(item.key()))
                .map(DatedItem::item)
                .toList();
    }

    /** Omits items without a key, which cannot be told from those already met. */
    private List<T> unmet(List<DatedItem<T>> items) {
        return items.stream()
                .filter(item -> item.key() != null && !item.isBefore(from))
                .filter(item -> met.add(item.key(), item.date()))
                .map(DatedItem::item)
                .toList();
    }
}
