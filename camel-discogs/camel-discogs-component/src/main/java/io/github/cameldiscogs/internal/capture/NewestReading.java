/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.internal.polling.ListSource;
import io.github.cameldiscogs.model.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the first pages of a list only: at the newest items, where the list can be sorted so,
 * and at the total, which tells whether others were removed.
 */
final class NewestReading {

    /** When there is so much that is new, all of the list is read. */
    private static final int MOST_PAGES = 10;

    private final Look look;
    private final ListSource source;
    private final ItemReader reader;

    NewestReading(Look look, ListSource source) {
        this.look = look;
        this.source = source;
        this.reader = look.reader();
    }

    /** Whether all has been said; otherwise the whole list has to be read. */
    boolean settles() {
        var sorted = reader.isSorted() ? source.newest(1) : null;
        var page = sorted == null ? source.first() : sorted;
        var total = Newest.total(page);
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

    /** Of a list that Discogs cuts, a walk from the oldest item on does not come to the newest. */
    void readBeyondTheCut() {
        var page = reader.isSorted() ? source.newest(1) : null;
        var total = page == null ? null : Newest.total(page);
        if (page != null && total != null && !page.items().isEmpty()) {
            compareNewest(page, total);
        }
    }

    private void compareNewest(Page<?> first, int total) {
        var newest = Newest.of(first, kept(first), total);
        for (int number = 2; number <= MOST_PAGES && !endsKnown(newest); number++) {
            var next = source.newest(number);
            if (next == null || next.items().isEmpty() || !newest.isOfSameList(next)) {
                break;
            }
            newest = newest.and(next, kept(next));
        }
        look.take(read(newest.items(), newest.kept()));
    }

    /** All items are on one page, which shows them at one moment. */
    private boolean isWhole(Page<?> page) {
        var kept = kept(page);
        var read = read(page.items(), kept);
        var seen = new KeySet();
        read.forEach(item -> seen.add(item.key()));
        look.compare(read, look.allBut(seen));
        return true;
    }

    /**
     * Of a list in no order only that nothing has changed can be told, as far as it can be seen.
     */
    private boolean isQuiet(Newest first) {
        var read = read(first.items(), first.kept());
        return removed(first) == look.notes().undecided()
                && read.stream().allMatch(item -> first.kept(item.key()).isAs(item));
    }

    /**
     * Pages up to one that ends with what is known; null if that is too far, or the list changes.
     */
    private @Nullable Newest newest(Page<?> page, int total) {
        var newest = Newest.of(page, kept(page), total);
        for (int number = 2; !endsKnown(newest); number++) {
            var next = number > MOST_PAGES ? null : source.newest(number);
            if (next == null || next.items().isEmpty() || !newest.isOfSameList(next)) {
                return null;
            }
            newest = newest.and(next, kept(next));
        }
        return reader.areNewestFirst(newest.items()) ? newest : null;
    }

    private boolean endsKnown(Newest newest) {
        var last = newest.items().get(newest.items().size() - 1);
        var kept = newest.kept(reader.key(last));
        return kept.isListed() && (!reader.isByActivity() || kept.isAs(reader.read(last, 0)));
    }

    private boolean settles(Newest newest) {
        long removed = removed(newest);
        if (removed < 0) {
            return false;
        }
        var read = read(newest.items(), newest.kept());
        if (removed == look.notes().undecided() || reader.isByActivity()) {
            // By activity nothing can be located: what is gone is found when the whole list is read
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

    /** What is known stays where it is, and what is new comes after all that is no later. */
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
