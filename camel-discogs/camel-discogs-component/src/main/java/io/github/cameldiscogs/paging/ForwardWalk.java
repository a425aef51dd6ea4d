/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.paging;

import io.github.cameldiscogs.DiscogsAuthenticationException;
import io.github.cameldiscogs.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * Walks a list from its first page to its last, in the order that Discogs or the user has chosen.
 *
 * <p>While it is walked the list can change: an item that is removed pulls those behind it forward,
 * past the walk. A total that differs from the page before, or an item that comes a second time,
 * tells of it; then the page before and the page itself are read again, at most twice, for items
 * that moved. Where that does not settle it, the walk is reported not to be exact.
 */
final class ForwardWalk<T> implements Walk<T> {

    private static final int MOST_REPEATS = 2;

    private final PageSource<T> source;
    private final ListTraits traits;
    private final WalkReport report;
    private final ReadAhead<T> readAhead;
    private final int prefetch;
    private final RecentKeys given = new RecentKeys();
    private final int pagesAtStart;
    private Page<T> opening;
    private int pageNumber = 1;
    private int nextToAsk = 2;
    private int pages;
    private long total;

    ForwardWalk(
            Page<T> first,
            PageSource<T> pages,
            ListTraits traits,
            WalkReport report,
            ExecutorService executor,
            int prefetch) {
        this.source = PageRange.emptyBeyondTheEnd(pages, first);
        this.traits = traits;
        this.report = report;
        this.prefetch = prefetch;
        this.readAhead = new ReadAhead<>(source, executor, false);
        this.opening = first;
        this.pagesAtStart = PageRange.pages(first);
        this.pages = pagesAtStart;
        this.total = PageRange.total(first);
        if (PageRange.isCut(first)) {
            report.truncated("to %d pages of %d items".formatted(this.pages, total));
        }
    }

    @Override
    public List<T> next() {
        if (opening != null) {
            var first = opening;
            opening = null;
            askAhead();
            return unknown(first);
        }
        if (pageNumber >= pages) {
            return null;
        }
        pageNumber++;
        try {
            return step();
        } catch (DiscogsAuthenticationException e) {
            if (!PageRange.isClosedToStrangers(e, pageNumber)) {
                throw e;
            }
            report.truncated("for others than its owner: " + e.getDiscogsMessage());
            pages = pageNumber;
            return List.of();
        }
    }

    private List<T> step() {
        var page = page(pageNumber);
        var items = unknown(page);
        boolean changed = hasChanged(page) || items.size() < page.items().size();
        notice(page);
        if (changed) {
            items = settle(items);
        }
        if (items.isEmpty() && pageNumber > pagesAtStart) {
            // A list that grows by what is known already has no end
            pages = pageNumber;
        }
        askAhead();
        return items;
    }

    private Page<T> page(int number) {
        return readAhead.size() > 0 ? readAhead.take() : source.page(number);
    }

    private void askAhead() {
        nextToAsk = Math.max(nextToAsk, pageNumber + 1);
        while (readAhead.size() < prefetch && nextToAsk <= pages) {
            readAhead.ask(nextToAsk++);
        }
    }

    private boolean hasChanged(Page<T> page) {
        return page.pagination() == null || PageRange.total(page) != total;
    }

    private void notice(Page<T> page) {
        if (page.pagination() != null) {
            pages = PageRange.pages(page);
            total = PageRange.total(page);
        } else {
            pages = Math.min(pages, pageNumber);
        }
    }

    /** Reads the page before and the page itself again, until both tell of the same list. */
    private List<T> settle(List<T> items) {
        readAhead.drop();
        nextToAsk = pageNumber + 1;
        if (traits.itemKey() == null) {
            report.inexact("because it changed while it was read");
            return items;
        }
        var found = new ArrayList<T>();
        for (int repeat = 1; repeat <= MOST_REPEATS; repeat++) {
            var before = source.page(pageNumber - 1);
            boolean overlaps = before.items().stream().anyMatch(this::isKnown);
            found.addAll(unknown(before));
            var page = source.page(pageNumber);
            found.addAll(unknown(page));
            boolean settled = overlaps && PageRange.total(page) == PageRange.total(before);
            notice(page);
            if (settled) {
                found.addAll(items);
                return found;
            }
        }
        report.inexact("because it keeps changing while it is read");
        found.addAll(items);
        return found;
    }

    private boolean isKnown(T item) {
        return given.knows(traits.key(item));
    }

    private List<T> unknown(Page<T> page) {
        return traits.itemKey() == null
                ? page.items()
                : page.items().stream().filter(item -> given.add(traits.key(item))).toList();
    }

    @Override
    public void close() {
        readAhead.drop();
    }
}
