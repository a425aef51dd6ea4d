/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks a list that is sorted by the time at which items were added, oldest first, from its last
 * page down to its first, and gives the newest items first. Every item that is there all the time
 * comes exactly once, whatever is added or removed meanwhile.
 *
 * <p><b>In turn.</b> What is added goes to the end, behind the walk, and moves nothing. What is
 * removed lets all later items move down, towards pages that are still to be read; so an item can
 * be met twice, and is then dropped, and none can slip past. Forward it is the other way round:
 * each removal pulls one item from the next page to the one just read, unseen. All that this needs
 * is that the server counts each page after the one above it.
 *
 * <p><b>At the same time.</b> Of pages that are asked for at the same time nobody knows which is
 * counted first. If it is the lower one, and an item is removed in between, then the first item of
 * the upper page moves down unseen; and the total need not show it, since another item can be added
 * in the same moment. So the walk looks for a {@link Landmark} first, an item that is older than
 * any that can still be added, and only the pages before it are read at the same time.
 *
 * <p><b>The tally.</b> At the end the walk counts what it has met. The page with the newest items
 * was counted before all others; say that it told a total of n items. If the walk has met n items,
 * no two with the same key, and each item of a later page is older than the newest item was, then
 * none was added since, so that all n were in the list at that moment; and as there were just n, no
 * other was. So all that were there at that moment were met, whatever has moved since and in
 * whatever order pages were counted, and all that are there all the time are among them. This needs
 * no other look. {@link Tally} also wants every total to be n, so that what was added is looked
 * for.
 *
 * <p><b>The last look.</b> Otherwise the walk reads the page of the landmark again: while that is
 * where it was, nothing before it has been removed, so nothing there has moved, and it did not
 * matter in which order pages were counted. If it is not, what was read at the same time is read
 * once more, in turn, for what slipped past. To bound that, reading at the same time ends as soon
 * as a total shows a change, and after as many pages as Discogs gives in a minute: a longer list
 * has to wait for the budget anyway, and loses no time in turn. Where only so many items are
 * wanted, all pages are read in turn: such a walk can end before it comes to a last look.
 *
 * <p><b>The cost.</b> A list that does not change makes one call more than it has pages: the first,
 * which tells how many there are. What that has read cannot stand for the first page at the end.
 * Say that one of its items is removed, and another added, before any other page is counted: an
 * item has moved from the second page onto the first, where it is not looked for; and the first
 * page as it was, with the others as they are, make up a quiet list in which that item has never
 * been. Where items without a key, or of the second of the newest on more than one page, leave the
 * tally in doubt, the last look is one call more.
 *
 * <p><b>The limits.</b> The order must be stable, and what is added must come at its end. Pages
 * that are not in order are noticed and reported. When items come in before the landmark, such as
 * those that are moved from one folder to another, the list is read once more if it is not too long
 * for that, and is reported not to be exact if that does not settle it. They are not noticed when
 * as many items before the landmark are removed meanwhile, or as many of all before the next page
 * is counted.
 */
final class ChronologicalWalk<T> implements Walk<T> {

    private final PageSource<T> source;
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
            // Tells at once whether Discogs ends the list for whoever asks
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
        // At first the call itself has read a page already
        ahead = landmark == null ? prefetch - 1 : prefetch;
        checkOrder(items);
        var mark = notice(page, number, items);
        if (!unmet.isEmpty() && mark.isOld()) {
            keepNoMoreThanNeeded(number, items.get(items.size() - 1).date());
        }
        return unknown(unmet);
    }

    /** A list may have shrunk so far that it has nothing new any more, and then it tells of it. */
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

    /** A page can have an item twice. */
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
    public void askAhead() {
        if (!news.areMissing()) {
            reading.askAhead(descent.number(), demand.pages(ahead));
        }
    }

    /** Where an empty page tells the list to end: it can shrink, and tell what is not so. */
    private int end(Page<T> page, int number) {
        int told = PageRange.below(page, number + 1);
        return landmark == null
                ? Math.min(told, PageRange.pagesFor(first, first.items().size()).orElse(told))
                : told;
    }

    /** A page shows the list as it is at one moment, so that its items must be in order. */
    private void checkOrder(List<DatedItem<T>> items) {
        if (!DatedItem.areNewestFirst(items)) {
            report.inexact("because it is not sorted by " + traits.dateField());
            met.distrustDates();
        }
    }

    /** The landmark, after a look at a page. */
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

    /** What is older than that is read in turn, so that none of it slips past. */
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
