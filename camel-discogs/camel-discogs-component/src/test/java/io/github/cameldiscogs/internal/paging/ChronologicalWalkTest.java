/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.internal.paging.Changes.Place;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.Page;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks over lists that change after any page, and count concurrent requests in any order. */
class ChronologicalWalkTest {

    private static final int RUNS = Integer.getInteger("discogs.runs", 10_000);
    private static final int PREFETCH = 4;

    @Test
    @Tag("slow")
    void losesAndDoublesNothingWhateverChanges() {
        for (int seed = 0; seed < RUNS; seed++) {
            var random = new Random(seed);
            var list = changing(random);
            // What is added from now on is newer than all that is there
            list.passSeconds(1);
            list.walkBegins();

            var walk = walk(list, random);

            assertThat(instances(walk))
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates()
                    .containsAll(list.alwaysThere());
            assertThat(walk.isExact()).as("seed %d", seed).isTrue();
        }
    }

    @Test
    @Tag("slow")
    void losesNothingOldWhenItemsComeInAmongThoseOfTheSameSecond() {
        for (int seed = 0; seed < RUNS; seed++) {
            var random = new Random(seed);
            var list = changing(random);
            list.walkBegins();

            var walk = walk(list, random);

            assertThat(instances(walk))
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates()
                    .containsAll(list.oldAndAlwaysThere());
        }
    }

    @Test
    void leavesNothingOutBeforeWhereMaxItemsEndsIt() {
        for (int seed = 0; seed < RUNS; seed++) {
            var random = new Random(seed);
            var list = changing(random);
            list.passSeconds(1);
            list.walkBegins();
            long maxItems = 1 + random.nextInt(1 + list.size() * 3 / 2);

            var walk = walk(list::page, new ArbitraryOrder(random), prefetch(random), maxItems);
            var given = walk.list();

            var instances = given.stream().map(CollectionItem::instanceId).toList();
            assertThat(instances)
                    .as("seed %d", seed)
                    .hasSizeLessThanOrEqualTo((int) maxItems)
                    .doesNotHaveDuplicates()
                    .containsAll(
                            given.size() < maxItems
                                    ? list.alwaysThere()
                                    : list.alwaysThereAfter(oldest(given)));
            assertThat(walk.isExact()).as("seed %d", seed).isTrue();
        }
    }

    private static OffsetDateTime oldest(List<CollectionItem> items) {
        return Collections.min(items.stream().map(CollectionItem::dateAdded).toList());
    }

    private static ChangingList changing(Random random) {
        int perPage = List.of(1, 2, 5, 10).get(random.nextInt(4));
        var changes = new Changes(random, Place.AT_THE_END, Place.AMONG_TIES);
        var list = new ChangingList(perPage, changes);
        // Now and then more pages than are read at the same time
        int size = random.nextInt(perPage * (random.nextInt(10) == 0 ? 100 : 25));
        boolean atOnce = random.nextInt(4) == 0;
        for (int index = 0; index < size; index++) {
            list.passSeconds(atOnce ? 0 : random.nextInt(2));
            list.add();
        }
        return list;
    }

    private static DiscogsItems<CollectionItem> walk(ChangingList list, Random random) {
        int prefetch = prefetch(random);
        return walk(list, new ArbitraryOrder(random), prefetch);
    }

    private static int prefetch(Random random) {
        return List.of(0, 1, 2, 4, 8).get(random.nextInt(5));
    }

    private static DiscogsItems<CollectionItem> walk(ChangingList list) {
        return walk(list, new ArbitraryOrder(new Random(1)), PREFETCH);
    }

    private static DiscogsItems<CollectionItem> walk(
            ChangingList list, ArbitraryOrder executor, int prefetch) {
        return walk(list::page, executor, prefetch);
    }

    private static DiscogsItems<CollectionItem> walk(PageSource<CollectionItem> source) {
        return walk(source, new ArbitraryOrder(new Random(1)), PREFETCH);
    }

    private static DiscogsItems<CollectionItem> walk(
            PageSource<CollectionItem> source, ArbitraryOrder executor, int prefetch) {
        return walk(source, executor, prefetch, null);
    }

    private static DiscogsItems<CollectionItem> walk(
            PageSource<CollectionItem> source,
            ArbitraryOrder executor,
            int prefetch,
            Long maxItems) {
        return WalkedItems.newestFirst(
                source.page(1),
                new WalkPlan<>(
                        source,
                        ChangingList.TRAITS,
                        executor,
                        prefetch,
                        maxItems,
                        Unwatched.WATCH));
    }

    private static List<Long> instances(DiscogsItems<CollectionItem> walk) {
        var instances = new ArrayList<Long>();
        walk.forEach(item -> instances.add(item.instanceId()));
        return instances;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 60})
    void costsAtMostTwoCallsMoreThanItHasPagesWhenItIsQuiet(int prefetch) {
        for (int size : List.of(0, 1, 10, 11, 20, 21, 100, 101, 1_000, 1_001)) {
            var list = ChangingList.quiet(size);

            var walk = walk(list, new ArbitraryOrder(new Random(size)), prefetch);

            assertThat(instances(walk)).hasSize(size).doesNotHaveDuplicates();
            int pages = Math.max(1, (size + ChangingList.PER_PAGE - 1) / ChangingList.PER_PAGE);
            assertThat(list.calls())
                    .as("size %d", size)
                    .isLessThanOrEqualTo(pages == 1 ? 1 : pages + 2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 1",
        "1, 4, 1",
        "2, 0, 3",
        "2, 4, 3",
        "3, 4, 4",
        "4, 1, 5",
        "4, 2, 5",
        "25, 4, 26",
        "58, 4, 59",
        "59, 4, 60",
        "60, 0, 61",
        "60, 4, 61",
        "61, 60, 62",
        "300, 0, 301",
        "300, 4, 301"
    })
    void costsOneCallMoreThanItHasPagesWhenItIsQuiet(int pages, int prefetch, int calls) {
        int full = pages * ChangingList.PER_PAGE;
        for (int size : List.of(full - ChangingList.PER_PAGE + 1, full - 1, full)) {
            var list = ChangingList.quiet(size);
            var walk = walk(list, new ArbitraryOrder(new Random(size)), prefetch);

            assertThat(instances(walk)).hasSize(size).doesNotHaveDuplicates();
            assertThat(walk.isExact()).isTrue();
            assertThat(list.calls()).as("size %d", size).isEqualTo(calls);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "10, 2", "11, 3", "560, 57", "2999, 301", "3000, 301", "4000, 301"})
    void costsNoMoreThanIsWanted(long maxItems, int calls) {
        for (int prefetch : List.of(0, 4)) {
            var list = ChangingList.quiet(3_000);
            var order = new ArbitraryOrder(new Random(maxItems));
            var walk = walk(list::page, order, prefetch, maxItems);

            assertThat(instances(walk)).hasSize((int) Math.min(maxItems, 3_000));
            assertThat(list.calls()).as("prefetch %d", prefetch).isEqualTo(calls);
        }
    }

    /**
     * Nothing else tells: its first page as it was read, and the others as they are now, are those
     * of a list in which the item that slipped has never been.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void readsItsFirstPageAgainForWhatSlippedOntoIt(int prefetch) {
        var list =
                ChangingList.of(
                        600,
                        ChangingList.afterCall(
                                1,
                                changed -> {
                                    changed.removeAt(0);
                                    changed.add();
                                }));
        list.walkBegins();
        var walk = walk(list, new ArbitraryOrder(new Random(1)), prefetch);

        assertThat(instances(walk)).doesNotHaveDuplicates().containsAll(list.alwaysThere());
        assertThat(walk.isExact()).isTrue();
    }

    /** As many items as there were, and none twice, but some of them have come since. */
    @Test
    void losesNothingWhenWhatIsAddedStandsWhereOthersWere() {
        for (int seed = 0; seed < 50; seed++) {
            var list = new ChangingList(2, ChangingList.afterCall(3, ChronologicalWalkTest::renew));
            for (int index = 0; index < 6; index++) {
                list.add();
                list.passSeconds(1);
            }
            list.walkBegins();
            var walk = walk(list, new ArbitraryOrder(new Random(seed)), PREFETCH);

            assertThat(instances(walk)).doesNotHaveDuplicates().containsAll(list.alwaysThere());
        }
    }

    /** The first page and the last go, and as many items come. */
    private static void renew(ChangingList list) {
        list.removeAt(list.size() - 1);
        list.removeAt(list.size() - 1);
        list.removeFirst(2);
        for (int added = 0; added < 4; added++) {
            list.add();
        }
    }

    /** What is removed and added here, on this side of a page and that, is all that can be. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4})
    void losesAndDoublesNothingWhateverTwoChangesComeBetweenAnyPages(int prefetch) {
        var random = new Random(prefetch);
        for (int size = 1; size <= 7; size++) {
            for (int call = 1; call <= size / 2 + 3; call++) {
                for (int later = call; later <= size / 2 + 3; later++) {
                    losesAndDoublesNothing(size, prefetch, call, later, random);
                }
            }
        }
    }

    private static void losesAndDoublesNothing(
            int size, int prefetch, int call, int later, Random random) {
        for (var change : OneChange.all(size)) {
            for (var another : OneChange.all(size)) {
                var list = new ChangingList(2, OneChange.after(call, change, later, another));
                for (int index = 0; index < size; index++) {
                    list.add();
                    list.passSeconds(1);
                }
                list.walkBegins();
                var walk = walk(list, new ArbitraryOrder(random), prefetch);

                assertThat(instances(walk))
                        .as(
                                "%d items, after %d %s, after %d %s",
                                size, call, change, later, another)
                        .doesNotHaveDuplicates()
                        .containsAll(list.alwaysThere());
                assertThat(walk.isExact()).isTrue();
            }
        }
    }

    /**
     * A change of a list.
     *
     * @param removed which item goes; negative for none
     * @param added how many come
     */
    private record OneChange(int removed, int added) {

        static List<OneChange> all(int size) {
            return IntStream.rangeClosed(-1, size)
                    .boxed()
                    .flatMap(index -> Stream.of(new OneChange(index, 0), new OneChange(index, 1)))
                    .toList();
        }

        static Consumer<ChangingList> after(
                int call, OneChange change, int later, OneChange another) {
            return ChangingList.afterCall(call, change::happen)
                    .andThen(ChangingList.afterCall(later, another::happen));
        }

        void happen(ChangingList list) {
            if (removed >= 0 && list.size() > 0) {
                list.removeAt(Math.min(removed, list.size() - 1));
            }
            for (int count = 0; count < added; count++) {
                list.add();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void givesWhatItemsHideThatComeInElsewhereWhileItIsReadInTurn(int prefetch) {
        for (int call = 2; call <= 7; call++) {
            var list =
                    ChangingList.of(
                            50, ChangingList.afterCall(call, changed -> changed.insertOld(3)));
            list.walkBegins();
            var walk = walk(list, new ArbitraryOrder(new Random(1)), prefetch);

            assertThat(instances(walk)).doesNotHaveDuplicates().containsAll(list.alwaysThere());
            assertThat(walk.isExact()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void givesWhatIsAddedAfterAnyPageButTheLast(int prefetch) {
        for (int call = 1; call <= 6; call++) {
            var list = ChangingList.of(45, ChangingList.afterCall(call, ChangingList::add));

            assertThat(instances(walk(list, new ArbitraryOrder(new Random(1)), prefetch)))
                    .as("call %d", call)
                    .hasSize(call < 6 ? 46 : 45)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void costsNoMoreWhenAllItemsWereAddedInTheSameSecond() {
        var list = new ChangingList(ChangingList.PER_PAGE, nothing -> {});
        for (int index = 0; index < 200; index++) {
            list.add();
        }

        assertThat(instances(walk(list))).hasSize(200);
        assertThat(list.calls()).isLessThanOrEqualTo(20 + 2);
    }

    @Test
    void readsLittleAgainWhenAChangeShowsEarly() {
        var list =
                ChangingList.of(1_000, ChangingList.afterCall(5, changed -> changed.removeAt(0)));
        list.walkBegins();

        assertThat(instances(walk(list))).containsAll(list.alwaysThere());
        assertThat(list.calls()).isLessThanOrEqualTo(100 + 2 + 3 * PREFETCH);
    }

    @Test
    void readsNoMoreAgainThanIsGivenInAMinute() {
        var list =
                ChangingList.of(2_000, ChangingList.afterCall(150, changed -> changed.removeAt(0)));
        list.walkBegins();

        assertThat(instances(walk(list))).containsAll(list.alwaysThere());
        assertThat(list.calls()).isLessThanOrEqualTo(200 + 2 + 60 + 2);
    }

    @Test
    void readsNothingAgainWhenSomethingIsAdded() {
        var list = ChangingList.of(500, ChangingList.afterCall(30, ChangingList::add));
        list.walkBegins();

        var given = instances(walk(list));

        assertThat(given).as("the new one, too").hasSize(501);
        assertThat(list.calls()).isLessThanOrEqualTo(50 + 2 + 2);
    }

    @Test
    void asksForPagesAtTheSameTime() {
        var executor = new ArbitraryOrder(new Random(1));
        var walk = walk(ChangingList.quiet(500), executor, PREFETCH);

        instances(walk);

        assertThat(executor.mostWaiting()).isEqualTo(PREFETCH);
    }

    @Test
    void givesTheNewestFirst() {
        var walk = walk(ChangingList.quiet(35));

        assertThat(instances(walk)).hasSize(35).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void givesWhatItemsHideThatComeInElsewhereThanAtTheEnd() {
        for (int call = 2; call <= 7; call++) {
            var list =
                    ChangingList.of(
                            50, ChangingList.afterCall(call, changed -> changed.insertOld(3)));
            list.walkBegins();
            var walk = walk(list);

            assertThat(instances(walk)).doesNotHaveDuplicates().containsAll(list.alwaysThere());
            assertThat(walk.isExact()).isTrue();
        }
    }

    @Test
    void saysSoWhenItemsKeepComingInElsewhereThanAtTheEnd() {
        var list = ChangingList.of(50, changed -> changed.insertOld(3));
        var walk = walk(list);

        instances(walk);

        assertThat(walk.isExact()).isFalse();
    }

    @Test
    void saysSoWhenItemsComeInElsewhereThanAtTheEndOfALongList() {
        var list =
                ChangingList.of(900, ChangingList.afterCall(70, changed -> changed.insertOld(3)));
        var walk = walk(list);

        instances(walk);

        assertThat(walk.isExact()).isFalse();
        assertThat(list.calls()).isLessThanOrEqualTo(90 + 2 + 60 + 2);
    }

    @Test
    void goesForwardWhenDiscogsDoesNotSort() {
        var list = ChangingList.quiet(50);
        Collections.reverse(list.items());
        var walk = walk(list);

        assertThat(instances(walk)).hasSize(50).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(walk.isExact()).isTrue();
    }

    @Test
    void saysSoWhenItIsNotInOrder() {
        var list = ChangingList.quiet(200);
        Collections.shuffle(list.items().subList(20, 200), new Random(1));
        var walk = walk(list);

        assertThat(instances(walk)).hasSize(200);
        assertThat(walk.isExact()).isFalse();
    }

    @Test
    void doublesNothingHoweverMuchIsRemoved() {
        var list =
                new ChangingList(
                        100,
                        ChangingList.afterCall(1_202, changed -> removeOldest(changed, 70_000)));
        for (int index = 0; index < 200_000; index++) {
            list.passSeconds(index % 3 == 0 ? 1 : 0);
            list.add();
        }
        list.walkBegins();
        var walk = walk(list);

        var given = instances(walk);
        var distinct = new HashSet<>(given);
        assertThat(distinct).hasSameSizeAs(given);
        assertThat(distinct.containsAll(list.alwaysThere())).isTrue();
        assertThat(walk.isExact()).isTrue();
    }

    @Test
    void losesNothingHoweverMuchWasAddedInTheSameSecond() {
        var list = new ChangingList(100, nothing -> {});
        for (int index = 0; index < 160_000; index++) {
            list.add();
        }
        for (int index = 0; index < 7_000; index++) {
            list.passSeconds(1);
            list.add();
        }

        assertThat(new HashSet<>(instances(walk(list)))).hasSize(167_000);
    }

    private static void removeOldest(ChangingList list, int count) {
        list.items().subList(0, count).clear();
    }

    @Test
    void takesItemsWithoutDates() {
        var list = ChangingList.quiet(100);
        PageSource<CollectionItem> source =
                number ->
                        withItems(
                                list.page(number),
                                item -> item.instanceId() % 7 == 5 ? withoutDate(item) : item);

        var walk = walk(number -> number == 1 ? list.page(1) : source.page(number));

        assertThat(instances(walk)).hasSize(100).doesNotHaveDuplicates();
        assertThat(walk.isExact()).isTrue();
    }

    @Test
    void takesItemsWithoutKeys() {
        var list = ChangingList.quiet(100);

        var walk = walk(number -> withItems(list.page(number), ChronologicalWalkTest::withoutKey));

        assertThat(instances(walk)).hasSize(100);
    }

    private static CollectionItem withoutDate(CollectionItem item) {
        return new CollectionItem(1L, item.instanceId(), null, 0, 1L, null, null, null);
    }

    private static CollectionItem withoutKey(CollectionItem item) {
        return new CollectionItem(1L, null, item.dateAdded(), 0, 1L, null, null, null);
    }

    private static Page<CollectionItem> withItems(
            Page<CollectionItem> page, UnaryOperator<CollectionItem> change) {
        return new Page<>(
                page.pagination(),
                page.listKey(),
                page.items().stream().map(change).toList(),
                null);
    }

    @Test
    void hasShortAndEmptyPages() {
        var list = ChangingList.quiet(60);

        var walk = walk(OddPages.withHoles(list));

        assertThat(instances(walk)).hasSize(4 * OddPages.SHORT);
        assertThat(walk.isExact()).isTrue();
    }

    @Test
    void goesToTheNewEndWhenItHasShrunk() {
        var list =
                ChangingList.of(
                        1_000, ChangingList.afterCall(1, changed -> changed.removeFirst(950)));
        list.walkBegins();
        var walk = walk(list);

        assertThat(instances(walk)).hasSize(50);
        assertThat(list.calls()).isLessThanOrEqualTo(5 + 4);
        assertThat(walk.isExact()).isTrue();
    }

    @Test
    void goesToTheNewEndWhenItShrinksAsFastAsItIsRead() {
        var list =
                ChangingList.of(
                        1_000,
                        changed -> {
                            if (changed.calls() < 30) {
                                changed.removeFirst(15);
                            }
                        });
        list.walkBegins();
        var walk = walk(list);

        assertThat(instances(walk)).hasSizeGreaterThan(500).containsAll(list.alwaysThere());
        assertThat(walk.isExact()).isTrue();
    }

    /** What a page does not tell is not taken for the end of the list. */
    @Test
    void goesOnBelowAPageWithoutPagination() {
        for (int silent = 2; silent <= 10; silent++) {
            int without = silent;
            var list = ChangingList.quiet(100);
            PageSource<CollectionItem> source =
                    number ->
                            number == without
                                    ? new Page<>(null, "releases", List.of(), null)
                                    : list.page(number);

            assertThat(instances(walk(source))).as("page %d", silent).hasSize(90);
        }
    }

    @Test
    void isEmptyWhenAllIsRemoved() {
        var list =
                ChangingList.of(
                        100, ChangingList.afterCall(1, changed -> changed.removeFirst(100)));

        assertThat(instances(walk(list))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 6, 1_000, Integer.MAX_VALUE})
    void findsItsEndWhateverNumberOfPagesIsTold(int pages) {
        var list = ChangingList.quiet(60);
        PageSource<CollectionItem> source =
                number -> {
                    var page = number > 6 ? list.page(7) : list.page(number);
                    return OddPages.told(page, number, pages, 60);
                };

        assertThat(instances(walk(source))).hasSize(60);
        assertThat(list.calls()).isLessThanOrEqualTo(6 + 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, Integer.MAX_VALUE})
    void findsItsEndWhenPagesBeyondAreEmpty(int pages) {
        var list = ChangingList.quiet(60);
        PageSource<CollectionItem> source =
                number ->
                        number > 6
                                ? OddPages.told(
                                        new Page<>(null, "releases", List.of(), null),
                                        number,
                                        pages,
                                        60)
                                : OddPages.told(list.page(number), number, pages, 60);

        assertThat(instances(walk(source))).hasSize(60);
    }

    @Test
    void endsWhenNothingThatItTellsIsTrue() {
        var list = ChangingList.quiet(10);
        PageSource<CollectionItem> source =
                number ->
                        OddPages.told(
                                number == 1
                                        ? list.page(1)
                                        : new Page<>(null, "releases", List.of(), null),
                                number,
                                Integer.MAX_VALUE,
                                Integer.MAX_VALUE);

        var walk = walk(source);

        instances(walk);
        assertThat(walk.isExact()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 100, 10_000_000})
    void endsWhenPagesBringNothingNew(int pages) {
        for (int prefetch : List.of(0, 1, 4)) {
            var list = ChangingList.quiet(10);
            PageSource<CollectionItem> source =
                    number -> OddPages.told(list.page(1), number, pages, 10 * pages);
            var walk = walk(source, new ArbitraryOrder(new Random(1)), prefetch);

            assertThat(instances(walk)).hasSize(10);
            assertThat(walk.isExact()).as("prefetch %d", prefetch).isFalse();
            assertThat(list.calls()).as("prefetch %d", prefetch).isLessThanOrEqualTo(1 + 11 + 2);
        }
    }

    /** Items without keys cannot be told apart, but pages that are all the same can. */
    @Test
    void endsWhenTheSameItemsWithoutKeysComeForEver() {
        var list = ChangingList.quiet(10);
        var walk =
                walk(
                        number -> {
                            var page = OddPages.told(list.page(1), number, 10_000_000, 100_000_000);
                            return number == 1
                                    ? page
                                    : withItems(page, ChronologicalWalkTest::withoutKey);
                        });

        instances(walk);

        assertThat(walk.isExact()).isFalse();
        assertThat(list.calls()).isLessThanOrEqualTo(1 + 11 + PREFETCH);
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(ints = {150, 990, 1_000, 1_010, 2_000, 4_990})
    void losesNothingWhenManyPagesMoveAtOnce(int removed) {
        for (int below : List.of(0, 1, 2)) {
            var list =
                    ChangingList.of(
                            10_000,
                            ChangingList.afterCall(
                                    200,
                                    changed -> {
                                        // Of those below the walk, above it and on both sides
                                        int from = (10_000 - removed) * below / 2;
                                        changed.items().subList(from, from + removed).clear();
                                    }));
            list.walkBegins();
            var walk = walk(list);

            assertThat(instances(walk)).doesNotHaveDuplicates().containsAll(list.alwaysThere());
            assertThat(walk.isExact()).as("removed %d, %d", removed, below).isTrue();
        }
    }
}
