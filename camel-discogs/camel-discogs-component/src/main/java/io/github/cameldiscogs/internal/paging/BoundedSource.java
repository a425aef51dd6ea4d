/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsNotFoundException;
import io.github.cameldiscogs.internal.text.DiscogsPhrases;
import io.github.cameldiscogs.model.Page;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A source that returns an empty page, with the number of the last page, for a page beyond the end:
 * a list can shrink during a walk, and Discogs cuts some lists for users other than their owner.
 *
 * @param listKey the field that holds the items of a page
 */
final class BoundedSource<T> implements PageSource<T> {

    private final PageSource<T> pages;
    private final String listKey;
    private final ListTraits traits;
    private final WalkReport report;

    /** The first page was read before. */
    private final AtomicInteger pagesRead = new AtomicInteger(1);

    BoundedSource(PageSource<T> pages, String listKey, ListTraits traits, WalkReport report) {
        this.pages = pages;
        this.listKey = listKey;
        this.traits = traits;
        this.report = report;
    }

    int pagesRead() {
        return pagesRead.get();
    }

    @Override
    public Page<T> page(int number) {
        try {
            var page = pages.page(number);
            pagesRead.incrementAndGet();
            return page;
        } catch (DiscogsNotFoundException e) {
            if (number == 1 || !DiscogsPhrases.isPageBeyondTheEnd(e.getDiscogsMessage())) {
                throw e;
            }
            return PageRange.beyondTheEnd(lastPage(e.getDiscogsMessage(), number), listKey);
        } catch (DiscogsAuthenticationException e) {
            var end = traits.endForOthers(number);
            if (end.isEmpty() || !DiscogsPhrases.isClosedToOthers(e.getDiscogsMessage())) {
                throw e;
            }
            report.truncated("for others than its owner: " + e.getDiscogsMessage());
            return PageRange.beyondTheEnd(end.getAsInt(), listKey);
        }
    }

    private static int lastPage(String message, int number) {
        int before = number - 1;
        return Math.max(1, Math.min(DiscogsPhrases.lastPage(message).orElse(before), before));
    }
}
