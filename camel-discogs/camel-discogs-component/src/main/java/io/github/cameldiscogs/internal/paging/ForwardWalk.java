/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.Page;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Walks a list from its first page to its last, in the order that Discogs or the user has chosen.
 *
 * <p>The list can change during the walk: a removed item pulls the later ones forward, past the
 * walk. A total that differs from that of the page before, or an item that comes twice, shows it.
 * The walk then reads back, page by page, until it meets items that it has returned, and returns
 * those that it has not; if the list changes during that, it reads back once more. If that does not
 * settle it, the walk is reported as not exact.
 *
 * <p>Pages are read in parallel until something changes, and sequentially from then on. The order
 * in which the server evaluates parallel requests is unknown, so after the first change the walk
 * reads all of these pages again.
 *
 * <p>If items are added and removed between two pages so that the total stays the same, the walk
 * notices only if an item comes twice. Unlike {@link ChronologicalWalk} it therefore cannot
 * guarantee every item of a changing list.
 */
final class ForwardWalk<T> implements Walk<T> {

    private static final int MOST_REPEATS = 2;
    private static final int MOST_PAGES_BACK = 5;
    private static final int MOST_PAGES_ADDED = 100;

    private final BoundedSource<T> source;
    private final ListTraits traits;
    private final WalkReport report;
    private final ReadAhead<T> readAhead;
    private final Demand demand;
    private final GivenItems<T> given;
    private final News news;
    private final Page<T> first;
    private final long mostPages;
    private int prefetch;
    private int leastPagesBack;
    private @Nullable Page<T> opening;
    private int pageNumber = 1;
    private int nextToAsk = 2;
    private int pages;
    private @Nullable Integer total;

    ForwardWalk(Page<T> first, WalkPlan<T> plan, WalkReport report) {
        this.source = plan.pages(first, report);
        this.traits = plan.traits();
        this.report = report;
        this.readAhead = plan.readAhead(source);
        this.demand = plan.demand(first);
        this.prefetch = plan.prefetch();
        this.leastPagesBack = Math.max(1, prefetch);
        this.given = new GivenItems<>(traits, leastPagesBack + MOST_PAGES_BACK);
        this.news = new News(traits, report);
        this.first = first;
        this.opening = first;
        this.total = PageRange.total(first);
        this.mostPages = mostPages();
        this.pages = lastPage(first);
        report.noticeCut(first);
    }

    /** The highest page to walk to if the list keeps growing. */
    private long mostPages() {
        int told = PageRange.pages(first);
        var end = traits.endForOthers(told);
        // Finds out at once whether Discogs cuts the list for this caller
        if (end.isPresent() && source.page(end.getAsInt() + 1).items().isEmpty()) {
            return end.getAsInt();
        }
        return 2L * told + MOST_PAGES_ADDED;
    }

    /** The last page according to this one. */
    private int lastPage(Page<T> page) {
        int told = PageRange.pages(page);
        int last = (int) Math.min(told, mostPages);
        if (traits.itemKey() == null) {
            // Without keys, pages that repeat would pass for new ones
            last = Math.min(last, PageRange.pagesFor(page, first.items().size()).orElse(last));
        }
        if (last < told && !report.isTruncated()) {
            report.inexact("because it cannot have as many pages as it tells, %d".formatted(told));
        }
        return last;
    }

    @Override
    public @Nullable List<T> next() {
        if (opening == null && pageNumber >= pages) {
            return null;
        }
        var items = opening == null ? step() : given.next(opening.items());
        opening = null;
        news.add(items);
        if (news.areOver()) {
            pages = pageNumber;
        }
        demand.given(items.size());
        return items;
    }

    private List<T> step() {
        pageNumber++;
        var page = readAhead.take(pageNumber);
        return isAsExpected(page) ? expected(page) : settled(page);
    }

    private boolean isAsExpected(Page<T> page) {
        return Objects.equals(PageRange.total(page), total) && !given.repeats(page.items());
    }

    private List<T> expected(Page<T> page) {
        pages = lastPage(page);
        return given.next(page.items());
    }

    /** Reads back to the items already returned, until all pages read show the same list. */
    private List<T> settled(Page<T> page) {
        if (!given.repeatsAtStart(page.items())) {
            report.inexact("because items moved in it while it was read");
        }
        // Pages requested since then may have been evaluated earlier, and are not used
        boolean isLatest = readAhead.isEmpty();
        readAhead.drop();
        nextToAsk = pageNumber + 1;
        var back = readBack(isLatest ? page : source.page(pageNumber));
        for (int repeat = 1; repeat < MOST_REPEATS && !back.isSettled(); repeat++) {
            back = readBack(source.page(pageNumber));
        }
        goInTurn();
        pages = lastPage(back.end());
        total = back.total();
        if (back.isSettled()) {
            return given.missing(back.items());
        }
        report.inexact("because it keeps changing while it is read");
        return traits.itemKey() == null ? given.next(page.items()) : given.missing(back.items());
    }

    private ReadBack<T> readBack(Page<T> end) {
        var read = new ArrayDeque<Page<T>>();
        read.add(end);
        int least = pageNumber - leastPagesBack;
        int most = Math.max(1, least - MOST_PAGES_BACK);
        boolean isJoined = false;
        int number = Math.min(pageNumber - 1, PageRange.pages(end));
        while (number >= most && (number >= least || !isJoined)) {
            var page = source.page(number);
            read.addFirst(page);
            isJoined = number == 1 || given.joins(page.items());
            number--;
        }
        return new ReadBack<>(read, isJoined);
    }

    /** From now on at most one page is requested ahead, after the one before has arrived. */
    private void goInTurn() {
        prefetch = Math.min(prefetch, 1);
        leastPagesBack = 1;
    }

    @Override
    public int pagesRead() {
        return source.pagesRead();
    }

    @Override
    public void askAhead() {
        while (nextToAsk <= pages
                && !news.areMissing()
                && readAhead.hasRoom(demand.pages(prefetch))) {
            readAhead.ask(nextToAsk++);
        }
    }

    @Override
    public void rest() {
        readAhead.rest();
    }

    @Override
    public void close() {
        readAhead.close();
    }
}
