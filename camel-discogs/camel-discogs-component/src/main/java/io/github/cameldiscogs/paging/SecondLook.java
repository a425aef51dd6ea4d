/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.paging;

import io.github.cameldiscogs.model.Page;
import java.time.Instant;
import java.util.List;

/**
 * Reads the newest part of a list once more, one page after the other from the end of the list, for
 * items that were not met.
 */
final class SecondLook<T> {

    private final PageSource<T> source;
    private final ListTraits traits;
    private final MetItems met;
    private final Instant from;
    private int number;
    private Page<T> opening;

    /**
     * @param number the last page of the list
     * @param opening that page; null when it is not there yet
     * @param from how far back to look: to items of this time
     */
    SecondLook(
            PageSource<T> source,
            ListTraits traits,
            MetItems met,
            int number,
            Page<T> opening,
            Instant from) {
        this.source = source;
        this.traits = traits;
        this.met = met;
        this.number = number;
        this.opening = opening;
        this.from = from;
    }

    /**
     * What was not met of the next page, the newest first; null at the end. Items without a key
     * cannot be told from those that were met.
     */
    List<T> next() {
        if (number < 1) {
            return null;
        }
        var page = opening == null ? source.page(number) : opening;
        opening = null;
        var items = DatedItem.newestFirst(page, traits);
        boolean isFarEnough = items.stream().anyMatch(item -> item.isBefore(from));
        number = isFarEnough ? 0 : Math.min(number - 1, PageRange.pages(page));
        return items.stream()
                .filter(item -> item.key() != null && !item.isBefore(from))
                .filter(item -> met.add(item.key(), item.date()))
                .map(DatedItem::item)
                .toList();
    }
}
