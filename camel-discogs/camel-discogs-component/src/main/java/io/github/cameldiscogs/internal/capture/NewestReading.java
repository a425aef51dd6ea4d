/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.internal.paging.PageRange;
import io.github.cameldiscogs.internal.polling.ListSource;
import io.github.cameldiscogs.model.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads only the first pages of a list: the newest items, if the list can be sorted by time, and
 * the total, which shows whether items were removed.
 */
final class NewestReading {

    /** With more pages of new items than this, the whole list is read instead. */
    private static final int MOST_PAGES = 10;

    private final Look look;
    private final ListSource source;
    private final ItemReader reader;

    NewestReading(Look look, ListSource source) {
        this.look = look;
        this.source = source;
        this.reader = look.reader();
    }

    /**
     * Compares the first pages.
     *
     * @return false if the whole list has to be read to find all changes
     */
    boolean settles() {
        var sorted = reader.isSorted() ? source.newest(1) : null;
        var page = sorted == null ? source.first() : sorted;
        var total = PageRange.total(page);
        if (total == null) {
            return !reader.isPaged() && isWhole(page);
        }
        if (page.items().size() >= total) {
            return isWhole(page);
        }
        if (page.items().isEmpty()) {
            // Discogs counts items, and shows none of these
            return false;
        }
        if (sorted == null || !reader.areNewestFirst(page.items())) {
            return isQuiet(Newest.of(page, kept(page), total));
        }
        if (look.notes().isCut()) {
            compareNewest(page, total);
            return true;
        }
        var newest = newest(page, total);
        return newest != null && settles(newest);
    }

    /**
     * Compares the newest items of a list that Discogs cuts: a walk from the oldest item does not
     * reach them.
     */
    void readBeyondTheCut() {
        var page = reader.isSorted() ? source.newest(1) : null;
        var total = page == null ? null : PageRange.total(page);
        if (page != null && total != null && !page.items().isEmpty()) {
            compareNewest(page, total);
        }
    }

    private void compareNewest(Page<?> first, int total) {
        var newest = upToKnown(first, total);
        look.take(read(newest.items(), newest.kept()));
    }

    /** Compares a list that has only one page, which is a snapshot of the whole list. */
    private boolean isWhole(Page<?> page) {
        var kept = kept(page);
        var read = read(page.items(), kept);
        var seen = new KeySet();
        read.forEach(item -> seen.add(item.key()));
        look.compare(read, look.allBut(seen));
        return true;
    }

    /**
     * Whether nothing has changed, as far as the first page and the total show. More cannot be
     * found this way in a list that is not sorted by time.
     */
    private boolean isQuiet(Newest first) {
        var read = read(first.items(), first.kept());
        return removed(first) == look.notes().undecided()
                && read.stream().allMatch(item -> first.kept(item.key()).isAs(item));
    }

    /** Reads pages up to the first that ends with a known item; null if there is no such page. */
    private @Nullable Newest newest(Page<?> page, int total) {
        var newest = upToKnown(page, total);
        return endsKnown(newest) && reader.areNewestFirst(newest.items()) ? newest : null;
    }

    /**
     * Reads pages up to the first that ends with a known item, unless that takes too many pages or
     * the list changes during it.
     */
    private Newest upToKnown(Page<?> first, int total) {
        var newest = Newest.of(first, kept(first), total);
        for (int number = 2; number <= MOST_PAGES && !endsKnown(newest); number++) {
            var next = source.newest(number);
            if (next == null || next.items().isEmpty() || !newest.isOfSameList(next)) {
                break;
            }
            newest = newest.and(next, kept(next));
        }
        return newest;
    }

    /** Whether nothing that is new, or active since the last look, can stand behind these. */
    private boolean endsKnown(Newest newest) {
        var last = newest.items().get(newest.items().size() - 1);
        return reader.isByActivity()
                ? newest.isWhole() || isUnchanged(newest, last) && isBelowAnUnchanged(newest, last)
                : newest.kept(reader.key(last)).isListed();
    }

    private boolean isUnchanged(Newest newest, Object item) {
        var kept = newest.kept(reader.key(item));
        return kept.isListed() && kept.isAs(reader.read(item, 0));
    }

    /**
     * Whether something that was read before was active later and has not changed since. Among
     * those of the last second that was read before, some may have changed in the rest of that
     * second, and they stand in any order.
     */
    private boolean isBelowAnUnchanged(Newest newest, Object last) {
        var time = reader.time(last);
        return newest.items().stream()
                .filter(item -> !Objects.equals(reader.time(item), time))
                .anyMatch(item -> isUnchanged(newest, item));
    }

    private boolean settles(Newest newest) {
        long removed = removed(newest);
        if (removed < 0) {
            return false;
        }
        var read = read(newest.items(), newest.kept());
        if (removed == look.notes().undecided() || reader.isByActivity()) {
            // Removed items cannot be located in a list sorted by activity; the next reading of the
            // whole list finds them
            look.compare(read, List.of());
            return true;
        }
        if (look.notes().hidesItems() || !look.allowsRemovals(removed)) {
            return false;
        }
        var located = new RemovalLocator(source, reader, look.tracked(), newest, removed).locate();
        located.ifPresent(keys -> look.compare(read, keys));
        return located.isPresent();
    }

    private long removed(Newest newest) {
        return look.tracked().size() + newest.added() + look.notes().hidden() - newest.total();
    }

    private Map<String, TrackedItem> kept(Page<?> page) {
        return look.tracked().of(page.items().stream().map(reader::key).toList());
    }

    /**
     * Reads items with their positions: known items keep theirs, and new items get one after all
     * items that were added earlier.
     */
    private List<ReadItem> read(List<?> items, Map<String, TrackedItem> kept) {
        var read = new ArrayList<ReadItem>();
        long last = 0;
        for (int index = items.size() - 1; index >= 0; index--) {
            var item = items.get(index);
            var before = kept.getOrDefault(reader.key(item), TrackedItem.NONE);
            if (before.isListed()) {
                last = Math.max(last, before.position());
                read.add(reader.read(item, before.position()));
            } else {
                last = position(last, reader.date(item));
                read.add(reader.read(item, last));
            }
        }
        return read;
    }

    private long position(long last, @Nullable Instant added) {
        if (added == null) {
            return last + 1;
        }
        return reader.isByActivity() ? Positions.of(added) : Positions.after(last, added);
    }
}
