/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.items.ItemIterator;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.support.LogLines;
import java.time.Duration;
import org.apache.camel.util.concurrent.SynchronousExecutorService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WalkProgressTest {

    private static final int PAGES = 100;

    private final RunningWalks running = new RunningWalks();
    private final LogLines lines = new LogLines(DiscogsItems.class);
    private long now = Long.MAX_VALUE - 1;
    private Duration aPage = Duration.ofSeconds(1);

    @AfterEach
    void stopListening() {
        lines.close();
    }

    private DiscogsItems<CollectionItem> walk(Duration interval, @Nullable Long maxItems) {
        var list = ChangingList.quiet(PAGES * ChangingList.PER_PAGE - 5);
        return WalkedItems.inOrder(
                list.page(1),
                new WalkPlan<>(
                        number -> {
                            now += aPage.toNanos();
                            return list.page(number);
                        },
                        ChangingList.TRAITS,
                        new SynchronousExecutorService(),
                        0,
                        maxItems,
                        new WalkWatch(
                                () -> "collectionItems of al***",
                                running,
                                interval,
                                () -> 60,
                                () -> now)));
    }

    private static void take(ItemIterator<?> walk, int items) {
        for (int count = 0; count < items; count++) {
            walk.next();
        }
    }

    @Test
    void saysAtEachIntervalHowFarItIs() {
        walk(Duration.ofSeconds(30), null).list();

        assertThat(lines.lines())
                .containsExactly(
                        "INFO collectionItems of al***: page 31 of 100, 300 of 995 items, 69 s left",
                        "INFO collectionItems of al***: page 61 of 100, 600 of 995 items, 39 s left",
                        "INFO collectionItems of al***: page 91 of 100, 900 of 995 items, 9 s left");
    }

    @Test
    void saysNothingOfAShortWalkOrWithoutAnInterval() {
        walk(Duration.ofSeconds(100), null).list();
        walk(Duration.ZERO, null).list();

        assertThat(lines.lines()).isEmpty();
    }

    /** The first pages come in a burst, the others wait for the budget. */
    @Test
    void expectsNoMoreThanTheBudgetAllows() {
        aPage = Duration.ofMillis(10);
        take(walk(Duration.ZERO, null).iterator(), 400);

        assertThat(running.statuses()).hasSize(1);
        var status = running.statuses().get(0);
        assertThat(status.pages()).isEqualTo(40);
        assertThat(status.left()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void expectsAsMuchTimeAPageAsBefore() {
        aPage = Duration.ofMinutes(1);
        take(walk(Duration.ofMinutes(39), null).iterator(), 400);

        assertThat(lines.lines())
                .containsExactly(
                        "INFO collectionItems of al***: page 40 of 100, 390 of 995 items, 59 min left");
    }

    @Test
    void countsNoMoreThanIsWanted() {
        take(walk(Duration.ZERO, 42L).iterator(), 15);

        var status = running.statuses().get(0);
        assertThat(status.totalItems()).isEqualTo(42);
        assertThat(status.totalPages()).isEqualTo(5);
        assertThat(status.pages()).isEqualTo(2);
        assertThat(status.items()).isEqualTo(10);
        assertThat(status.elapsed()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void isListedUntilItEnds() {
        var items = walk(Duration.ZERO, null);
        assertThat(running.statuses()).isEmpty();
        var walk = items.iterator();
        take(walk, 1);
        assertThat(running.statuses()).hasSize(1);
        walk.forEachRemaining(item -> {});
        assertThat(running.statuses()).isEmpty();
    }

    @Test
    void isNotListedOnceItIsClosed() {
        var items = walk(Duration.ZERO, null);
        var walk = items.iterator();
        take(walk, 15);
        items.close();
        assertThat(running.statuses()).isEmpty();

        // The items of a closed list can still be read on
        take(walk, 10);
        assertThat(running.statuses()).hasSize(1);
        walk.close();
        assertThat(running.statuses()).isEmpty();
    }

    @Test
    void isNotListedOnceItHasFailed() {
        var list = ChangingList.quiet(PAGES * ChangingList.PER_PAGE);
        var walk =
                WalkedItems.inOrder(
                                list.page(1),
                                new WalkPlan<CollectionItem>(
                                        number -> {
                                            throw new IllegalStateException("no");
                                        },
                                        ChangingList.TRAITS,
                                        new SynchronousExecutorService(),
                                        0,
                                        null,
                                        new WalkWatch(
                                                () -> "list",
                                                running,
                                                Duration.ZERO,
                                                () -> 60,
                                                () -> now)))
                        .iterator();
        take(walk, ChangingList.PER_PAGE);
        assertThatThrownBy(walk::next).isInstanceOf(IllegalStateException.class);

        assertThat(running.statuses()).isEmpty();
    }
}
