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
 * Finds which items were removed from a list that is sorted by the time of adding, without reading
 * all of it.
 *
 * <p>An item that is read stands so many places nearer to the oldest as items were removed that are
 * older than it. So two items that are read tell how many were removed between them: where that is
 * none, nothing between them has to be read, and elsewhere the page in the middle is read, until
 * they are next to each other. Then all that stood between them is gone.
 *
 * <p>Items of the same second may change places. Where one that seems to be gone was added in the
 * same second as others, these are read too. What contradicts itself, or changes meanwhile, is not
 * taken for an answer: the whole list has to be read then.
 */
final class RemovalLocator {

    /** No page: pages are counted from 1. */
    private static final int NONE = 0;

    /** No page: what was read contradicts itself. */
    private static final int CONTRADICTION = -1;

    /** With one removed in three pages, half of the pages have to be read. */
    private static final int PAGES_FOR_A_REMOVAL = 3;

    private static final int FEW = 4;

    private final ListSource source;
    private final ItemReader reader;
    private final TrackedItems tracked;
    private final Newest newest;

    /** Of all items that were in the list. */
    private final Numbers positions = new Numbers();

    /** What was read, by its place in the list. */
    private final TreeMap<Integer, Mark> marks = new TreeMap<>();

    private final Set<Integer> readPages = new HashSet<>();
    private int requestsLeft;

    /**
     * @param removed how many items were removed, as the total tells
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
     * How many pages may be read before the whole list is read instead. Many that were removed one
     * here and one there are not located for less; those of one stretch are.
     */
    private static int mostRequests(long removed, int pages) {
        int oneStretch = 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(pages)) + FEW;
        return removed <= pages / PAGES_FOR_A_REMOVAL ? pages * 3 / 4 + FEW : oneStretch;
    }

    /** The keys of all items that were removed; empty if that cannot be told in this way. */
    Optional<List<String>> locate() {
        int listed = newest.total() - newest.added();
        marks.put(-1, new Mark(-1, -1, NONE));
        marks.put(listed, new Mark(listed, positions.size(), NONE));
        // Where an item is hidden, there is one less on its page, or at the end
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

    /** What is among the newest was not removed: it was put back under the same key. */
    private Optional<List<String>> removed() {
        var keys = keysOf(removedRanks());
        return keys.stream().anyMatch(newest.kept()::containsKey)
                ? Optional.empty()
                : Optional.of(keys);
    }

    /** The page that has to be read next. */
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

    /**
     * Neighbours among what was read, between which something was removed, or seems to be added.
     */
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

    /** What stands next to items of the same second as one that seems to be removed. */
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

    /** The place after all that was read of the second of a rank; empty if it was read as well. */
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

    /** Whether the page could be read, and fits to what is known. */
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
            // What is new comes last
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

    /** Whether it fits to what was read before. */
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
     * Two pages show two moments. What is missing between the last item of one and the first of the
     * other may have been moved from one to the other in between, unless the first one is as it
     * was.
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
