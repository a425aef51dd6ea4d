/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.DiscogsFailure;
import io.github.cameldiscogs.DiscogsNotFoundException;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Pagination;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks over lists that change between any two pages, in thousands of ways. */
class ChangingListTest {

    private static final int RUNS = 10_000;
    private static final ListTraits TRAITS =
            new ListTraits("collectionItems", "instance_id", "date_added", null);
    private static final ExecutorService EXECUTOR = Executors.newCachedThreadPool();

    @AfterAll
    static void stopExecutor() {
        EXECUTOR.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void isWalkedWithoutLossOrDoubleWhateverChanges(int prefetch) {
        int runs = prefetch == 0 ? RUNS : RUNS / 10;
        for (int seed = 0; seed < runs; seed++) {
            var list = new ChangingList(new Random(seed));
            var there = list.keys();
            var walk =
                    DiscogsItems.newestFirst(
                            list.page(1), list::page, TRAITS, EXECUTOR, prefetch, null);

            var given = new ArrayList<Long>();
            walk.forEachRemaining(item -> given.add(item.instanceId()));

            there.retainAll(list.keys());
            assertThat(given).as("seed %d", seed).doesNotHaveDuplicates().containsAll(there);
            assertThat(walk.isExact()).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void costsAtMostTwoCallsMoreThanItHasPagesWhenItIsQuiet() {
        for (int size : List.of(0, 1, 10, 11, 100, 101, 1_000)) {
            var list = ChangingList.quiet(size);
            var walk =
                    DiscogsItems.newestFirst(list.page(1), list::page, TRAITS, EXECUTOR, 0, null);

            assertThat(count(walk)).isEqualTo(size);
            int pages = Math.max(1, (size + ChangingList.PER_PAGE - 1) / ChangingList.PER_PAGE);
            assertThat(list.calls()).isLessThanOrEqualTo(pages == 1 ? 1 : pages + 2);
        }
    }

    @Test
    void givesTheNewestFirst() {
        var list = ChangingList.quiet(35);
        var walk = DiscogsItems.newestFirst(list.page(1), list::page, TRAITS, EXECUTOR, 2, null);

        var dates = new ArrayList<Instant>();
        walk.forEachRemaining(item -> dates.add(item.dateAdded().toInstant()));

        assertThat(dates).hasSize(35).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void saysSoWhenItIsNotInOrder() {
        var list = ChangingList.quiet(50);
        list.shuffle(new Random(1));
        var walk = DiscogsItems.newestFirst(list.page(1), list::page, TRAITS, EXECUTOR, 0, null);

        assertThat(count(walk)).isGreaterThanOrEqualTo(50);
        assertThat(walk.isExact()).isFalse();
    }

    @Test
    void losesNothingUnsaidWhenItIsWalkedForwardWhileItemsAreRemoved() {
        int exact = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            var list = ChangingList.shrinking(new Random(seed));
            var there = list.keys();
            var walk = DiscogsItems.inOrder(list.page(1), list::page, TRAITS, EXECUTOR, 0, null);

            var given = new ArrayList<Long>();
            walk.forEachRemaining(item -> given.add(item.instanceId()));

            there.retainAll(list.keys());
            assertThat(given).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(given.containsAll(there) || !walk.isExact()).as("seed %d", seed).isTrue();
            exact += walk.isExact() ? 1 : 0;
        }
        assertThat(exact).as("most changes can be settled").isGreaterThan(RUNS / 2);
    }

    @Test
    void isWalkedForwardCompletelyWhenSomethingIsRemovedOnce() {
        for (int removed = 0; removed < 50; removed++) {
            var list = ChangingList.quiet(50);
            var gone = removed;
            list.onceAfterPage(2, () -> list.remove(gone));
            var walk = DiscogsItems.inOrder(list.page(1), list::page, TRAITS, EXECUTOR, 0, null);
            var there = list.keys();

            var given = new ArrayList<Long>();
            walk.forEachRemaining(item -> given.add(item.instanceId()));

            there.retainAll(list.keys());
            assertThat(given).doesNotHaveDuplicates().containsAll(there);
            assertThat(walk.isExact()).isTrue();
        }
    }

    @Test
    void endsWhenItGrowsByWhatIsKnown() {
        var list = ChangingList.quiet(20);
        PageSource<CollectionItem> endless =
                number -> {
                    var page = list.page(1);
                    var pagination = new Pagination(number, number + 1, 10, 20, null, null);
                    return new Page<>(pagination, page.listKey(), page.items(), null);
                };
        var walk = DiscogsItems.inOrder(endless.page(1), endless, TRAITS, EXECUTOR, 0, null);

        assertThat(count(walk)).isEqualTo(10);
    }

    @Test
    void saysThatItIsCut() {
        var list = ChangingList.quiet(30);
        var first = list.page(1);
        var cut =
                new Page<>(
                        new Pagination(1, 2, 10, 30, null, null),
                        first.listKey(),
                        first.items(),
                        null);

        var walk = DiscogsItems.inOrder(cut, list::page, TRAITS, EXECUTOR, 0, null);

        assertThat(walk.isTruncated()).isTrue();
    }

    @Test
    void hasShortAndEmptyPages() {
        var list = ChangingList.quiet(40);
        PageSource<CollectionItem> holes =
                number -> {
                    var page = list.page(number);
                    var items =
                            number == 2 ? List.<CollectionItem>of() : page.items().subList(0, 7);
                    return new Page<>(page.pagination(), page.listKey(), items, null);
                };

        var walk = DiscogsItems.inOrder(holes.page(1), holes, TRAITS, EXECUTOR, 3, null);

        assertThat(count(walk)).isEqualTo(21);
    }

    private static int count(DiscogsItems<?> walk) {
        int count = 0;
        while (walk.hasNext()) {
            walk.next();
            count++;
        }
        return count;
    }

    /** A list in the order of adding; after each page somebody may add or remove items. */
    private static final class ChangingList {

        static final int PER_PAGE = 10;

        private final List<CollectionItem> items = new ArrayList<>();
        private final Random random;
        private final int mostChanges;
        private final boolean grows;
        private final AtomicInteger calls = new AtomicInteger();
        private Runnable once;
        private int onceAfter;
        private long nextKey = 1;
        private long clock;

        ChangingList(Random random) {
            this(random, 25, true);
        }

        private ChangingList(Random random, int mostChanges, boolean grows) {
            this.random = random;
            this.mostChanges = mostChanges;
            this.grows = grows;
            int size = random.nextInt(80);
            for (int index = 0; index < size; index++) {
                add();
            }
        }

        private ChangingList(int size) {
            this.random = null;
            this.mostChanges = 0;
            this.grows = false;
            for (int index = 0; index < size; index++) {
                clock++;
                add();
            }
        }

        /** Now and then an item is removed, and none is added. */
        static ChangingList shrinking(Random random) {
            return new ChangingList(random, 1, false);
        }

        static ChangingList quiet(int size) {
            return new ChangingList(size);
        }

        synchronized Page<CollectionItem> page(int number) {
            calls.incrementAndGet();
            int pages = Math.max(1, (items.size() + PER_PAGE - 1) / PER_PAGE);
            if (number > pages) {
                throw new DiscogsNotFoundException(
                        DiscogsFailure.beforeSending(
                                "collectionItems",
                                "Page %d is outside of valid range [1, %d]."
                                        .formatted(number, pages)),
                        null);
            }
            var from = (number - 1) * PER_PAGE;
            var page =
                    new Page<>(
                            new Pagination(number, pages, PER_PAGE, items.size(), null, null),
                            "releases",
                            List.copyOf(
                                    items.subList(from, Math.min(items.size(), from + PER_PAGE))),
                            null);
            change(number);
            return page;
        }

        private void change(int number) {
            if (once != null && number == onceAfter) {
                once.run();
                once = null;
            }
            if (mostChanges == 0) {
                return;
            }
            for (int change = random.nextInt(mostChanges + 1); change > 0; change--) {
                // As many seconds pass as to make ties in the date common
                clock += random.nextInt(2);
                if (grows && random.nextBoolean()) {
                    add();
                } else if (!items.isEmpty()) {
                    items.remove(random.nextInt(items.size()));
                }
            }
        }

        private void add() {
            var date = OffsetDateTime.ofInstant(Instant.ofEpochSecond(clock), ZoneOffset.UTC);
            items.add(new CollectionItem(1L, nextKey++, date, 0, 1L, null, null, null));
        }

        void onceAfterPage(int number, Runnable change) {
            onceAfter = number;
            once = change;
        }

        void remove(int index) {
            items.remove(index);
        }

        void shuffle(Random order) {
            java.util.Collections.shuffle(items, order);
        }

        synchronized Set<Long> keys() {
            var keys = new HashSet<Long>();
            items.forEach(item -> keys.add(item.instanceId()));
            return keys;
        }

        int calls() {
            return calls.get();
        }
    }
}
