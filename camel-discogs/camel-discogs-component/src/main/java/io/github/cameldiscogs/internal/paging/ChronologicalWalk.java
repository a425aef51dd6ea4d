/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks a list sorted by date added, ascending, from its last page down to its first, and returns
 * the newest items first. Every item that is in the list throughout comes exactly once, whatever is
 * added or removed during the walk.
 *
 * <p><b>Sequential reading.</b> Items are added at the end, behind the walk, and move nothing. A
 * removal moves all later items down, towards pages not yet read; an item can then be met twice,
 * and is dropped the second time, but none can be missed. Walking forward, each removal would pull
 * one item from the next page onto the one just read, where it is missed. The only requirement is
 * that the server evaluates each page after the one above it.
 *
 * <p><b>Parallel reading.</b> The order in which the server evaluates parallel requests is unknown.
 * If it evaluates the lower page first and an item is removed in between, the first item of the
 * upper page moves down and is missed; the total need not show it, since another item can be added
 * in the same moment. So the walk first looks for a {@link Landmark}, an item older than any that
 * can still be added, and reads only the pages before it in parallel.
 *
 * <p><b>The tally.</b> At the end the walk counts the items it has met. The page with the newest
 * items was evaluated before all others; let n be the total that it reported. If the walk has met n
 * items with distinct keys, and each item of a later page is older than the newest item was, then
 * none of them was added since, so all n were in the list at that moment; and as the list had n
 * items, there was no other. So the walk has met all items of that moment, however they moved since
 * and in whatever order pages were evaluated, including all that are in the list throughout. No
 * second look is needed. {@link Tally} also requires every total to be n, so that items added
 * during the walk are looked for.
 *
 * <p><b>The second look.</b> Otherwise the walk reads the page of the landmark again. If the
 * landmark has not moved, nothing before it was removed, so nothing there moved and the order of
 * evaluation did not matter. If it has moved, the pages that were read in parallel are read once
 * more, sequentially, for missed items. To limit that, parallel reading stops as soon as a total
 * changes, and after as many pages as Discogs allows in a minute: a longer list has to wait for the
 * budget anyway, so sequential reading costs it no time. With a limit on items, all pages are read
 * sequentially, because such a walk can end before its second look.
 *
 * <p><b>The cost.</b> A list that does not change takes one request more than it has pages: the
 * first, which tells the number of pages. Its answer cannot replace reading page 1 at the end. If
 * one of its items is removed and another is added before any other page is evaluated, an item
 * moves from page 2 to page 1, where it would not be looked for; the old page 1 and the other pages
 * as they are now would look like a list that never changed and never had that item. If items
 * without a key, or items of the same second as the newest on more than one page, make the tally
 * uncertain, the second look takes one request more.
 *
 * <p><b>The limits.</b> The order must be stable, and items must be added at its end. Pages that
 * are out of order are noticed and reported. When items are inserted before the landmark, such as
 * items moved from one folder to another, the list is read once more if it is short enough, and is
 * reported as not exact if that does not settle it. Insertions go unnoticed if as many items before
 * the landmark are removed during the walk, or as many anywhere before the next page is evaluated.
 */
final class ChronologicalWalk<T> implements Walk<T> {

    private final BoundedSource<T> source;
    private final ListTraits traits;
    private final WalkReport report;
    private final DownwardReading<T> reading;
    private final int prefetch;
    private final Demand demand;
    private final MetItems met = new MetItems();
    private final News news;
    private final Descent descent;
    private final Tally tally = new Tally();
    private final Page<T> first;
    private final boolean isOnePage;
    private @Nullable Page<T> opening;
    private int ahead;
    private long given;
    private @Nullable Instant newest;
    private @Nullable Landmark landmark;
    private boolean keepsAll = true;
    private @Nullable SecondLook<T> secondLook;

    ChronologicalWalk(Page<T> first, WalkPlan<T> plan, WalkReport report) {
        this.source = plan.pages(first, report);
        this.traits = plan.traits();
        this.report = report;
        this.prefetch = plan.prefetch();
        this.demand = plan.demand(first);
        this.news = new News(traits, report);
        this.first = first;
        int number = PageRange.pages(first);
        this.descent = new Descent(news, number);
        this.isOnePage = number == 1;
        this.reading = new DownwardReading<>(plan.readAhead(source), number);
        report.noticeCut(first);
        if (isOnePage) {
            opening = first;
        } else if (traits.endForOthers(number).isPresent()) {
            // Finds out at once whether Discogs cuts the list for this caller
            opening = source.page(number);
        }
    }

    /** Whether the list is in the order that this walk needs, as far as one page can tell. */
    static boolean canWalk(Page<?> first, ListTraits traits) {
        return first.items().stream()
                        .allMatch(item -> traits.key(item) != null && traits.date(item) != null)
                && DatedItem.areNewestFirst(DatedItem.newestFirst(first, traits));
    }

    @Override
    public @Nullable List<T> next() {
        if (!descent.isOver()) {
            return down();
        }
        if (isOnePage
                || newest == null
                || landmark == null
                || news.areOver()
                || tally.addsUp(given)) {
            return null;
        }
        if (secondLook == null) {
            secondLook = secondLook(newest, landmark);
        }
        return secondLook.next();
    }

    private SecondLook<T> secondLook(Instant from, Landmark mark) {
        var mayHaveSlippedFrom = reading.wasAtTheSameTime() ? met.keptFrom() : from;
        return new SecondLook<>(source, traits, report, met, mark, from, mayHaveSlippedFrom);
    }

    private List<T> down() {
        int number = descent.number();
        var page = opening == null ? reading.take(number) : opening;
        opening = null;
        var items = DatedItem.newestFirst(page, traits);
        var unmet = items.stream().filter(item -> !met.has(item.key(), item.date())).toList();
        boolean isNext =
                descent.goOn(
                        items.stream().map(DatedItem::key).toList(),
                        unmet.stream().map(DatedItem::item).toList(),
                        end(page, number));
        tally.look(page, items);
        checkEnd(page);
        if (items.isEmpty() || !isNext) {
            return List.of();
        }
        // The call itself has already read one page
        ahead = landmark == null ? prefetch - 1 : prefetch;
        checkOrder(items);
        var mark = notice(page, number, items);
        if (!unmet.isEmpty() && mark.isOld()) {
            keepNoMoreThanNeeded(number, items.get(items.size() - 1).date());
        }
        return unknown(unmet);
    }

    /**
     * Reports a list whose last pages only repeat known items although its total has not shrunk.
     */
    private void checkEnd(Page<T> page) {
        var total = PageRange.total(page);
        var totalAtFirst = PageRange.total(first);
        if (descent.isOver()
                && descent.repeats()
                && total != null
                && totalAtFirst != null
                && total >= totalAtFirst
                && total > given) {
            report.inexact("because its pages repeat what was there before");
        }
    }

    /** Drops items that the page has twice. */
    private List<T> unknown(List<DatedItem<T>> unmet) {
        var unknown =
                unmet.stream()
                        .filter(item -> met.add(item.key(), item.date()))
                        .map(DatedItem::item)
                        .toList();
        demand.given(unknown.size());
        given += unknown.size();
        return unknown;
    }

    @Override
    public int pagesRead() {
        return source.pagesRead();
    }

    @Override
    public void askAhead() {
        if (!news.areMissing()) {
            reading.askAhead(descent.number(), demand.pages(ahead));
        }
    }

    /**
     * The last page according to an empty page, bounded by the first page: a list can shrink, and
     * Discogs can report a wrong number of pages.
     */
    private int end(Page<T> page, int number) {
        int told = PageRange.below(page, number + 1);
        return landmark == null
                ? Math.min(told, PageRange.pagesFor(first, first.items().size()).orElse(told))
                : told;
    }

    /** A page is a snapshot of the list, so its items must be in order. */
    private void checkOrder(List<DatedItem<T>> items) {
        if (!DatedItem.areNewestFirst(items)) {
            report.inexact("because it is not sorted by " + traits.dateField());
            met.distrustDates();
        }
    }

    /** The landmark, updated after reading a page. */
    private Landmark notice(Page<T> page, int number, List<DatedItem<T>> items) {
        if (newest == null) {
            newest = items.get(0).date();
        }
        if (landmark == null || !landmark.isOld()) {
            return placeLandmark(Landmark.on(page, number, items, newest));
        }
        if (!landmark.hasSameTotal(page)) {
            reading.goInTurn();
        }
        return landmark;
    }

    /**
     * Older items are read sequentially, so none of them is missed and their keys need not be kept.
     */
    private void keepNoMoreThanNeeded(int number, Instant oldest) {
        if (keepsAll && reading.isInTurnBelow(number)) {
            met.keepFrom(oldest);
            keepsAll = false;
        }
    }

    private Landmark placeLandmark(Landmark found) {
        var placed = landmark == null || found.isOld() ? found : landmark;
        landmark = placed;
        if (placed.isOld() && prefetch > 1 && !demand.isLimited()) {
            reading.goAtTheSameTime();
        }
        return placed;
    }

    @Override
    public void rest() {
        reading.rest();
    }

    @Override
    public void close() {
        reading.close();
    }
}
