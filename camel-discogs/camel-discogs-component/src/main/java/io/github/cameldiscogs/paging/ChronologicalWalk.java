/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.paging;

import io.github.cameldiscogs.DiscogsAuthenticationException;
import io.github.cameldiscogs.model.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/**
 * Walks a list that is sorted by the time at which items were added, oldest first, from its last
 * page down to its first, and gives the newest items first.
 *
 * <p>Why this way is exact while the list changes: what is added goes to the end, behind the walk,
 * and moves nothing. What is removed lets all later items move down, towards pages that are still
 * to be read; so an item can be met twice, and is then dropped, and none can slip past. Forward it
 * is the other way round: each removal pulls one item from the next page to the one just read,
 * unseen. At the end the last page is read once more for what was added meanwhile. For a list that
 * does not change that makes two calls more than it has pages: the first, which tells how many
 * there are, and the last.
 *
 * <p>It needs the order to be stable and additions to come at the end. Pages that are not in order,
 * or a list that grew elsewhere than at its end, are noticed and reported.
 */
final class ChronologicalWalk<T> implements Walk<T> {

    private final PageSource<T> source;
    private final ListTraits traits;
    private final WalkReport report;
    private final ReadAhead<T> readAhead;
    private final int prefetch;
    private final RecentKeys given = new RecentKeys();
    private final Set<Object> newestKeys = new HashSet<>();
    private final Set<Object> additionsGiven = new HashSet<>();
    private Instant newest;
    private long totalAtNewest;
    private Instant oldestSeen = Instant.MAX;
    private Page<T> opening;
    private int nextPage;
    private int nextToAsk;
    private int latestPages;
    private long latestTotal;
    private boolean endIsReadAgain;
    private boolean over;

    ChronologicalWalk(
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
        this.readAhead = new ReadAhead<>(source, executor, true);
        notice(first);
        open(first);
    }

    /** Finds the page to start from: the last one, unless Discogs ends the list earlier. */
    private void open(Page<T> first) {
        nextPage = latestPages;
        endIsReadAgain = latestPages > 1;
        if (!endIsReadAgain) {
            opening = first;
        } else if (traits.lastPageForStrangers() != null
                && nextPage > traits.lastPageForStrangers()) {
            openAsOwnerOrStranger();
        }
        nextToAsk = opening == null ? nextPage : nextPage - 1;
    }

    private void openAsOwnerOrStranger() {
        try {
            opening = source.page(nextPage);
        } catch (DiscogsAuthenticationException e) {
            if (!PageRange.isClosedToStrangers(e, nextPage)) {
                throw e;
            }
            report.truncated("its newest pages are for the owner alone: " + e.getDiscogsMessage());
            nextPage = traits.lastPageForStrangers();
            endIsReadAgain = false;
        }
    }

    @Override
    public List<T> next() {
        if (over) {
            return null;
        }
        if (nextPage >= 1) {
            return down();
        }
        over = true;
        return endIsReadAgain ? additions() : null;
    }

    private List<T> down() {
        var page = page(nextPage);
        nextPage--;
        notice(page);
        rememberNewest(page.items());
        var items = page.items().stream().filter(item -> given.add(traits.key(item))).toList();
        checkOrder(items.stream().filter(item -> !isAddition(item)).toList());
        items.stream().filter(this::isAddition).map(traits::key).forEach(additionsGiven::add);
        return reversed(items);
    }

    private Page<T> page(int number) {
        if (opening != null) {
            var page = opening;
            opening = null;
            return page;
        }
        if (prefetch == 0) {
            return source.page(number);
        }
        while (nextToAsk >= 1 && nextToAsk > number - prefetch) {
            readAhead.ask(nextToAsk--);
        }
        return readAhead.take();
    }

    private void notice(Page<T> page) {
        if (page.pagination() != null) {
            latestPages = PageRange.pages(page);
            latestTotal = PageRange.total(page);
        }
    }

    /**
     * What was met before and has moved down since, and what was added since, is not among them.
     */
    private void checkOrder(List<T> items) {
        for (int index = items.size() - 1; index >= 0; index--) {
            var date = traits.date(items.get(index));
            if (date.isAfter(oldestSeen)) {
                report.inexact("because it is not sorted by " + traits.dateField());
            }
            oldestSeen = date;
        }
    }

    private void rememberNewest(List<T> items) {
        if (newest == null && !items.isEmpty()) {
            newest = traits.date(items.get(items.size() - 1));
            totalAtNewest = latestTotal;
            items.forEach(item -> newestKeys.add(traits.key(item)));
        }
    }

    /** What came to the end of the list during the walk, newest first. */
    private List<T> additions() {
        var additions = new ArrayList<T>();
        var page = newEnd();
        int number = latestPages;
        var added = added(page);
        take(added, additions);
        boolean foundAll = added.size() < page.items().size();
        if (foundAll && latestTotal > totalAtNewest + additionsGiven.size()) {
            report.inexact("because items came into it elsewhere than at its end");
        }
        while (!foundAll && number > 1) {
            number--;
            page = source.page(number);
            added = added(page);
            take(added, additions);
            foundAll = added.size() < page.items().size();
        }
        return additions;
    }

    private List<T> added(Page<T> page) {
        return page.items().stream().filter(this::isAddition).toList();
    }

    /** Adds those that were not met before; an item that is added anew moves to the end. */
    private void take(List<T> added, List<T> additions) {
        reversed(added).stream()
                .filter(item -> additionsGiven.add(traits.key(item)))
                .filter(item -> given.add(traits.key(item)))
                .forEach(additions::add);
    }

    /** The page that is the last one now; the list may have grown by more than a page. */
    private Page<T> newEnd() {
        while (true) {
            int number = latestPages;
            var page = source.page(number);
            notice(page);
            if (latestPages <= number) {
                return page;
            }
        }
    }

    private boolean isAddition(T item) {
        var date = traits.date(item);
        return newest == null
                || date.isAfter(newest)
                || date.equals(newest) && !newestKeys.contains(traits.key(item));
    }

    private static <T> List<T> reversed(List<T> items) {
        var reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        return reversed;
    }

    @Override
    public void close() {
        readAhead.drop();
    }
}
