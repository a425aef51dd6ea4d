/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.internal.paging.Changes.Place;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Pagination;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks over lists that change after any page, and count concurrent requests in any order. */
class ForwardWalkTest {

    private static final int RUNS = Integer.getInteger("discogs.runs", 10_000);
    private static final int PREFETCH = 4;
    private static final ListTraits WITHOUT_KEYS =
            new ListTraits("labelReleases", null, null, null);

    @Test
    @Tag("slow")
    void losesNothingUnsaidUnlessChangesCancelOut() {
        int exact = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            var random = new Random(seed);
            var changes = new Changes(random, Place.values());
            var list = changing(random, changes);
            list.walkBegins();

            var walk = walk(list, ChangingList.TRAITS, random);
            var given = instances(walk);

            assertThat(given).as("seed %d", seed).doesNotHaveDuplicates();
            if (walk.isExact() && !changes.cancelledOut()) {
                assertThat(given).as("seed %d", seed).containsAll(list.alwaysThere());
                exact++;
            }
        }
        assertThat(exact).isGreaterThan(RUNS / 10);
    }

    @Test
    @Tag("slow")
    void losesNothingUnsaidOfItemsWithoutKeysWhenSomeAreRemoved() {
        int exact = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            var random = new Random(seed);
            int rarely = 1 + random.nextInt(10);
            var list =
                    changing(
                            random,
                            changed -> {
                                if (changed.size() > 0 && random.nextInt(rarely) == 0) {
                                    changed.removeAt(random.nextInt(changed.size()));
                                }
                            });
            list.walkBegins();

            var walk = walk(list, WITHOUT_KEYS, random);
            var given = instances(walk);

            if (walk.isExact()) {
                assertThat(given)
                        .as("seed %d", seed)
                        .doesNotHaveDuplicates()
                        .containsAll(list.alwaysThere());
                exact++;
            }
        }
        assertThat(exact).isGreaterThan(RUNS / 10);
    }

    private static ChangingList changing(Random random, Consumer<ChangingList> changes) {
        int perPage = List.of(1, 2, 5, 10).get(random.nextInt(4));
        var list = new ChangingList(perPage, changes);
        for (int size = random.nextInt(perPage * 25); size > 0; size--) {
            list.add();
        }
        return list;
    }

    private static DiscogsItems<CollectionItem> walk(
            ChangingList list, ListTraits traits, Random random) {
        int prefetch = List.of(0, 1, 2, 4, 8).get(random.nextInt(5));
        return WalkedItems.inOrder(
                list.page(1),
                new WalkPlan<>(
                        list::page,
                        traits,
                        new ArbitraryOrder(random),
                        prefetch,
                        null,
                        Unwatched.WATCH));
    }

    private static DiscogsItems<CollectionItem> walk(ChangingList list, int prefetch) {
        return WalkedItems.inOrder(
                list.page(1),
                new WalkPlan<>(
                        list::page,
                        ChangingList.TRAITS,
                        new ArbitraryOrder(new Random(1)),
                        prefetch,
                        null,
                        Unwatched.WATCH));
    }

    private static DiscogsItems<CollectionItem> walk(
            PageSource<CollectionItem> source, ListTraits traits) {
        return WalkedItems.inOrder(
                source.page(1),
                new WalkPlan<>(
                        source,
                        traits,
                        new ArbitraryOrder(new Random(1)),
                        PREFETCH,
                        null,
                        Unwatched.WATCH));
    }

    private static List<Long> instances(DiscogsItems<CollectionItem> walk) {
        var instances = new ArrayList<Long>();
        walk.forEach(item -> instances.add(item.instanceId()));
        return instances;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 60})
    void costsAsManyCallsAsItHasPagesWhenItIsQuiet(int prefetch) {
        for (int size : List.of(0, 1, 10, 11, 1_000, 1_001)) {
            var list = ChangingList.quiet(size);

            assertThat(instances(walk(list, prefetch))).hasSize(size).isSorted();
            assertThat(list.calls()).isEqualTo(Math.max(1, (size + 9) / 10));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void isCompleteWhenItemsAreRemovedOnce(int prefetch) {
        for (int removed : List.of(1, 9, 10, 11, 25)) {
            for (int call = 1; call < 10; call++) {
                var list =
                        ChangingList.of(
                                100,
                                ChangingList.afterCall(
                                        call, changed -> changed.removeFirst(removed)));
                list.walkBegins();
                var walk = walk(list, prefetch);

                assertThat(instances(walk))
                        .as("%d removed after call %d", removed, call)
                        .doesNotHaveDuplicates()
                        .containsAll(list.alwaysThere());
                assertThat(walk.isExact()).isTrue();
            }
        }
    }

    @Test
    void costsOneCallForAChangeWhenNothingIsReadAhead() {
        var list = ChangingList.of(100, ChangingList.afterCall(3, changed -> changed.removeAt(0)));

        instances(walk(list, 0));

        assertThat(list.calls()).isEqualTo(10 + 1);
    }

    @Test
    void isCompleteWhenItChangesOnceMoreWhileItIsReadAgain() {
        var list =
                ChangingList.of(
                        100,
                        changed -> {
                            if (changed.calls() == 3 || changed.calls() == 4) {
                                changed.removeAt(0);
                            }
                        });
        list.walkBegins();
        var walk = walk(list, 0);

        assertThat(instances(walk)).containsAll(list.alwaysThere());
        assertThat(walk.isExact()).isTrue();
    }

    @Test
    void isCompleteWhenTheLastPageHasGone() {
        var list = ChangingList.of(51, ChangingList.afterCall(5, changed -> changed.removeAt(0)));
        list.walkBegins();
        var walk = walk(list, 0);

        assertThat(instances(walk)).containsAll(list.alwaysThere());
        assertThat(walk.isExact()).isTrue();
    }

    @Test
    void saysSoWhenSoMuchIsRemovedThatItWouldHaveToReadTooMuchAgain() {
        var list =
                ChangingList.of(
                        400, ChangingList.afterCall(30, changed -> changed.removeFirst(200)));
        list.walkBegins();
        var walk = walk(list, 0);

        assertThat(instances(walk).containsAll(list.alwaysThere())).isFalse();
        assertThat(walk.isExact()).isFalse();
    }

    @Test
    void saysSoWhenAnItemMovesInIt() {
        var list =
                ChangingList.of(
                        100,
                        ChangingList.afterCall(
                                3, changed -> changed.items().add(75, changed.items().remove(5))));
        var walk = walk(list, 0);

        instances(walk);

        assertThat(walk.isExact()).isFalse();
    }

    @Test
    void endsWhenItGrowsByWhatIsKnown() {
        var list = ChangingList.quiet(20);
        PageSource<CollectionItem> endless =
                number -> OddPages.told(list.page(1), number, number + 1, number * 10);

        assertThat(instances(walk(endless, ChangingList.TRAITS))).hasSize(10);
        assertThat(list.calls()).isLessThan(100);
    }

    @Test
    void endsWhenItGrowsFasterThanItIsRead() {
        var list =
                ChangingList.of(
                        20,
                        changed -> {
                            for (int added = 0; added < 15; added++) {
                                changed.add();
                            }
                        });
        var walk = walk(list, PREFETCH);

        instances(walk);

        assertThat(walk.isExact()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 1_000, Integer.MAX_VALUE})
    void givesNothingTwiceWhenTheSamePageComesForEver(int pages) {
        var list = ChangingList.quiet(10);
        PageSource<CollectionItem> endless =
                number -> OddPages.told(list.page(1), number, pages, 10);

        var walk = walk(endless, WITHOUT_KEYS);

        assertThat(instances(walk)).hasSize(10);
        assertThat(walk.isExact()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 6, 1_000, Integer.MAX_VALUE})
    void findsItsEndWhateverNumberOfPagesIsTold(int pages) {
        var list = ChangingList.quiet(60);
        PageSource<CollectionItem> source =
                number -> OddPages.told(list.page(Math.min(number, 7)), number, pages, 60);

        assertThat(instances(walk(source, ChangingList.TRAITS))).hasSize(60);
        assertThat(instances(walk(source, WITHOUT_KEYS))).hasSize(60);
    }

    @Test
    void readsAllPagesWhenTheTotalIsTooSmall() {
        var list = ChangingList.quiet(60);

        var walk =
                walk(number -> OddPages.told(list.page(number), number, 6, 3), ChangingList.TRAITS);

        assertThat(instances(walk)).hasSize(60);
    }

    @Test
    void goesOnWithoutATotal() {
        var list = ChangingList.quiet(60);
        PageSource<CollectionItem> source =
                number -> {
                    var page = list.page(number);
                    var pagination = new Pagination(number, 6, null, null, null, null);
                    return new Page<>(pagination, page.listKey(), page.items(), null);
                };

        assertThat(instances(walk(source, ChangingList.TRAITS))).hasSize(60);
        assertThat(instances(walk(source, WITHOUT_KEYS))).hasSize(60);
    }

    @Test
    void hasShortAndEmptyPages() {
        var list = ChangingList.quiet(60);

        for (var traits : List.of(ChangingList.TRAITS, WITHOUT_KEYS)) {
            var walk = walk(OddPages.withHoles(list), traits);

            assertThat(instances(walk)).hasSize(4 * OddPages.SHORT);
            assertThat(walk.isExact()).isTrue();
        }
    }

    @Test
    void givesItemsThatLackTheirKey() {
        var list = ChangingList.quiet(30);
        PageSource<CollectionItem> source =
                number -> {
                    var page = list.page(number);
                    var items = new ArrayList<>(page.items());
                    Collections.fill(
                            items, new CollectionItem(1L, null, null, 0, 1L, null, null, null));
                    return new Page<>(page.pagination(), page.listKey(), items, null);
                };

        assertThat(instances(walk(source, ChangingList.TRAITS))).hasSize(30);
    }

    @Test
    void givesTheSameItemTwiceWhenTheListHasItTwice() {
        var list = ChangingList.quiet(10);
        var twice = new ArrayList<>(list.items());
        list.items().addAll(twice);
        list.items().addAll(5, twice);

        assertThat(instances(walk(list::page, WITHOUT_KEYS))).hasSize(30);
    }

    @Test
    void saysThatItIsCut() {
        var list = ChangingList.quiet(30);

        var walk =
                walk(
                        number -> OddPages.told(list.page(number), number, 2, 30),
                        ChangingList.TRAITS);

        assertThat(walk.isTruncated()).isTrue();
        assertThat(instances(walk)).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void endsWhenPagesBringNothingNew(int prefetch) {
        for (var traits : List.of(ChangingList.TRAITS, WITHOUT_KEYS)) {
            var list = ChangingList.quiet(10);
            var walk =
                    WalkedItems.inOrder(
                            OddPages.told(list.page(1), 1, 10_000_000, 1_000_000_000),
                            new WalkPlan<>(
                                    number ->
                                            OddPages.told(
                                                    list.page(1),
                                                    number,
                                                    10_000_000,
                                                    1_000_000_000),
                                    traits,
                                    new ArbitraryOrder(new Random(1)),
                                    prefetch,
                                    null,
                                    Unwatched.WATCH));

            instances(walk);

            assertThat(walk.isExact()).isFalse();
            assertThat(list.calls()).isLessThanOrEqualTo(40);
        }
    }
}
