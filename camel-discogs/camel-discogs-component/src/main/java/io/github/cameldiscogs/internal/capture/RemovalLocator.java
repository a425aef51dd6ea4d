/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.internal.polling.ListSource;
import io.github.cameldiscogs.model.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the removed items of a list that is sorted by date added, without reading the whole list.
 *
 * <p>Each removal moves all later items one place down. So the old and new places of two items that
 * were read show how many items were removed between them. If none was, the pages between them need
 * not be read; otherwise the page in the middle is read, until the two items are adjacent. Then all
 * items that were between them are removed.
 *
 * <p>Items of the same second may change their order. If an item that seems to be removed was added
 * in the same second as others, these are read, too. If the results contradict each other, or the
 * list changes in the meantime, the locator gives no result, and the whole list has to be read.
 */
final class RemovalLocator {

    /** No page has to be read; pages are counted from 1. */
    private static final int NONE = 0;

    /** The items that were read contradict each other. */
    private static final int CONTRADICTION = -1;

    /** With one removal in three pages, half of the pages have to be read. */
    private static final int PAGES_FOR_A_REMOVAL = 3;

    private static final int FEW = 4;

    private final ListSource source;
    private final ItemReader reader;
    private final TrackedItems tracked;
    private final Newest newest;

    /** The positions of all items of the stored list. */
    private final Numbers positions = new Numbers();

    /** The items that were read, by their place in the list. */
    private final TreeMap<Integer, Mark> marks = new TreeMap<>();

    private final Set<Integer> readPages = new HashSet<>();
    private int requestsLeft;

    /**
     * @param removed the number of removed items according to the total
     */
    RemovalLocator(
            ListSource source,
            ItemReader reader,
            TrackedItems tracked,
            Newest newest,
            long removed) {
        this.source = source;
        this.reader = reader;
        this.tracked = tracked;
        this.newest = newest;
        this.requestsLeft = mostRequests(removed, newest.lastPage());
        tracked.forEach(place -> positions.add(place.position()));
    }

    /**
     * The largest number of pages to read before the whole list is read instead. Scattered removals
     * need up to three quarters of the pages; a single stretch of removed items is found by
     * bisection.
     */
    private static int mostRequests(long removed, int pages) {
        int oneStretch = 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(pages)) + FEW;
        return removed <= pages / PAGES_FOR_A_REMOVAL ? pages * 3 / 4 + FEW : oneStretch;
    }

    /** The keys of all removed items; empty if they cannot be determined this way. */
    Optional<List<String>> locate() {
        int listed = newest.total() - newest.added();
        marks.put(-1, new Mark(-1, -1, NONE));
        marks.put(listed, new Mark(listed, positions.size(), NONE));
        // A hidden item leaves its page, or the last one, one item short
        if (!positions.areDifferent() || !read(newest.lastPage())) {
            return Optional.empty();
        }
        for (var page = nextPage(); page != NONE; page = nextPage()) {
            if (page == CONTRADICTION || !read(page)) {
                return Optional.empty();
            }
        }
        return areBordersSure() ? removed() : Optional.empty();
    }

    /**
     * The keys of the removed items; empty if one of them is among the newest, because it was added
     * again with the same key.
     */
    private Optional<List<String>> removed() {
        var keys = keysOf(removedRanks());
        return keys.stream().anyMatch(newest.kept()::containsKey)
                ? Optional.empty()
                : Optional.of(keys);
    }

    /** The page to read next; {@link #NONE} or {@link #CONTRADICTION} if there is none. */
    private int nextPage() {
        for (var gap : gaps()) {
            if (gap.removed() < 0) {
                return CONTRADICTION;
            }
            if (!gap.from().isNextTo(gap.to())) {
                return pageOf((gap.from().index() + gap.to().index()) / 2);
            }
        }
        return pageOfSameSecond();
    }

    /** Adjacent marks between which items were removed or seem to be added. */
    private List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        Mark from = null;
        for (var to : marks.values()) {
            if (from != null && from.removedBefore(to) != 0) {
                gaps.add(new Gap(from, to));
            }
            from = to;
        }
        return gaps;
    }

    private record Gap(Mark from, Mark to) {

        int removed() {
            return from.removedBefore(to);
        }

        IntStream ranks() {
            return IntStream.range(from.rank() + 1, to.rank());
        }
    }

    private int pageOf(int index) {
        return index / newest.perPage() + 1;
    }

    /**
     * The page next to items of the same second as an item that seems to be removed; {@link #NONE}
     * if all of them were read.
     */
    private int pageOfSameSecond() {
        for (var gap : gaps()) {
            for (int rank : gap.ranks().toArray()) {
                for (var next : List.of(nextTo(gap.from(), rank, -1), nextTo(gap.to(), rank, 1))) {
                    if (next.isPresent()) {
                        return pageOf(next.getAsInt());
                    }
                }
            }
        }
        return NONE;
    }

    /**
     * The first place in this direction that was not read next to the items of the same second as
     * the rank; empty if all items of that second were read.
     */
    private OptionalInt nextTo(Mark begin, int rank, int step) {
        var mark = begin;
        while (isOfSameSecond(rank, mark.rank())) {
            var next = marks.get(mark.index() + step);
            if (next == null) {
                return OptionalInt.of(mark.index() + step);
            }
            mark = next;
        }
        return OptionalInt.empty();
    }

    private Set<Integer> removedRanks() {
        return gaps().stream()
                .flatMapToInt(Gap::ranks)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isOfSameSecond(int rank, int other) {
        return other >= 0
                && other < positions.size()
                && Positions.areOfOneSecond(positions.get(rank), positions.get(other));
    }

    /**
     * Reads a page.
     *
     * @return false if it does not fit the other pages, or if no request is left
     */
    private boolean read(int number) {
        if (requestsLeft-- <= 0 || !readPages.add(number)) {
            return false;
        }
        var page = page(number);
        if (page == null || !newest.isOfSameList(page) || !newest.isFull(page, number)) {
            return false;
        }
        int index = (number - 1) * newest.perPage();
        for (var item : tracked(page)) {
            // New items are at the end of the list
            boolean isNew = index >= newest.total() - newest.added();
            if (item.isListed() == isNew || !isNew && !note(index, item.position(), number)) {
                return false;
            }
            index++;
        }
        return true;
    }

    /** Null where Discogs ends the list before that page for others than its owner. */
    private @Nullable Page<?> page(int number) {
        var lastForOthers = reader.traits().lastPageForOthers();
        try {
            return source.oldest(number);
        } catch (DiscogsAuthenticationException e) {
            if (lastForOthers != null && number > lastForOthers) {
                return null;
            }
            throw e;
        }
    }

    private List<TrackedItem> tracked(Page<?> page) {
        var keys = page.items().stream().map(reader::key).toList();
        var kept = tracked.of(keys);
        return keys.stream().map(kept::get).toList();
    }

    /**
     * Adds a mark.
     *
     * @return false if it contradicts the other marks
     */
    private boolean note(int index, long position, int page) {
        int rank = positions.indexOf(position);
        var before = marks.lowerEntry(index);
        var after = marks.higherEntry(index);
        return rank >= 0
                && marks.put(index, new Mark(index, rank, page)) == null
                && before.getValue().rank() < rank
                && after.getValue().rank() > rank;
    }

    /**
     * Checks gaps between two pages, which were read at different moments. An item that is missing
     * between the last item of one page and the first of the next may have moved from one to the
     * other in the meantime; it has not if the first page is unchanged when it is read again.
     */
    private boolean areBordersSure() {
        return gaps().stream()
                .filter(gap -> gap.from().page() != gap.to().page())
                .mapToInt(gap -> gap.from().page())
                .filter(page -> page != NONE)
                .distinct()
                .allMatch(this::isAsItWas);
    }

    private boolean isAsItWas(int number) {
        var page = source.oldest(number);
        var now =
                tracked(page).stream()
                        .filter(TrackedItem::isListed)
                        .map(item -> positions.indexOf(item.position()))
                        .toList();
        var before =
                marks.values().stream()
                        .filter(mark -> mark.page() == number)
                        .map(Mark::rank)
                        .toList();
        return newest.isOfSameList(page) && now.equals(before);
    }

    private List<String> keysOf(Set<Integer> ranks) {
        var removed = ranks.stream().map(positions::get).collect(Collectors.toSet());
        var keys = new ArrayList<String>();
        tracked.forEach(
                place -> {
                    if (removed.contains(place.position())) {
                        keys.add(place.key());
                    }
                });
        return keys;
    }
}
