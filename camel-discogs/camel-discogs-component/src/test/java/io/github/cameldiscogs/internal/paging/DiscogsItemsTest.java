/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsFailure;
import io.github.cameldiscogs.exception.DiscogsServerException;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.items.ItemIterator;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.Page;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a walk ends, and what is left of it then. */
@Timeout(60)
class DiscogsItemsTest {

    private static final int PAGES = 100;
    private static final int PREFETCH = 4;

    /** The two kinds of walks. */
    enum Order {
        IN_ORDER,
        NEWEST_FIRST;

        ItemIterator<CollectionItem> walk(
                PageSource<CollectionItem> source, ExecutorService executor, Long maxItems) {
            return list(source, executor, maxItems).iterator();
        }

        DiscogsItems<CollectionItem> list(
                PageSource<CollectionItem> source, ExecutorService executor, Long maxItems) {
            var traits = ChangingList.TRAITS;
            return this == IN_ORDER
                    ? WalkedItems.inOrder(
                            source.page(1),
                            new WalkPlan<>(
                                    source, traits, executor, PREFETCH, maxItems, Unwatched.WATCH))
                    : WalkedItems.newestFirst(
                            source.page(1),
                            new WalkPlan<>(
                                    source, traits, executor, PREFETCH, maxItems, Unwatched.WATCH));
        }
    }

    private final ChangingList list = ChangingList.quiet(PAGES * ChangingList.PER_PAGE);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private final CountDownLatch stalled = new CountDownLatch(1);
    private CountingExecutor executor;

    @BeforeEach
    void startExecutor() {
        executor = new CountingExecutor();
    }

    @AfterEach
    void stopExecutor() {
        executor.shutdownNow();
    }

    private Page<CollectionItem> page(int number) {
        asked.incrementAndGet();
        synchronized (list) {
            return list.page(number);
        }
    }

    /** Gives so many pages, and from then on waits until it is interrupted. */
    private PageSource<CollectionItem> stallingAfter(int pages) {
        return number -> {
            if (asked.get() < pages) {
                return page(number);
            }
            asked.incrementAndGet();
            stalled.countDown();
            try {
                new CountDownLatch(1).await();
                throw new IllegalStateException("never");
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
                throw new DiscogsException(
                        DiscogsFailure.beforeSending("collectionItems", "interrupted"), e);
            }
        };
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void failsAgainWithTheSameExceptionAndWithoutARequest(Order order) {
        var failure =
                new DiscogsServerException(
                        DiscogsFailure.beforeSending("collectionItems", "down"), null);
        var walk =
                order.walk(
                        number -> {
                            if (asked.get() >= 10) {
                                asked.incrementAndGet();
                                throw failure;
                            }
                            return page(number);
                        },
                        executor,
                        null);

        assertThatThrownBy(() -> takeAll(walk)).isSameAs(failure);
        await().until(executor::isIdle);
        int before = asked.get();

        assertThatThrownBy(walk::hasNext).isSameAs(failure);
        assertThatThrownBy(walk::next).isSameAs(failure);
        assertThat(asked).hasValue(before);
        assertThat(before).isLessThanOrEqualTo(10 + 1 + PREFETCH);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void promisesAFailureAsAnItem(Order order) {
        var failure = new IllegalStateException("page");
        var walk =
                order.walk(
                        number -> {
                            if (asked.incrementAndGet() >= 10) {
                                throw failure;
                            }
                            return page(number);
                        },
                        executor,
                        null);
        int taken = 0;
        while (walk.hasNext()) {
            try {
                walk.next();
                taken++;
            } catch (IllegalStateException e) {
                break;
            }
        }

        assertThat(taken).isPositive();
        assertThatThrownBy(walk::hasNext).isSameAs(failure);
        assertThatThrownBy(walk::next).isSameAs(failure);
    }

    private static List<Long> takeAll(Iterator<CollectionItem> walk) {
        var taken = new ArrayList<Long>();
        walk.forEachRemaining(item -> taken.add(item.instanceId()));
        return taken;
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void endsAtOnceWhenItIsClosedWhileItWaits(Order order) throws Exception {
        var walk = order.walk(stallingAfter(5), executor, null);
        var taken = CompletableFuture.supplyAsync(() -> takeAll(walk));
        stalled.await();

        walk.close();

        assertThat(taken.get()).isNotEmpty();
        assertThat(walk.hasNext()).isFalse();
        await().until(executor::isIdle);
        assertThat(interrupted.get()).isLessThanOrEqualTo(PREFETCH);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void failsForGoodWhenItsConsumerIsInterrupted(Order order) throws Exception {
        var walk = order.walk(stallingAfter(5), executor, null);
        var flag = new CompletableFuture<Boolean>();
        var failure = new CompletableFuture<Throwable>();
        var consumer =
                new Thread(
                        () -> {
                            failure.complete(catchThrowable(() -> takeAll(walk)));
                            flag.complete(Thread.interrupted());
                        });
        consumer.start();
        stalled.await();

        consumer.interrupt();

        assertThat(failure.get()).isInstanceOf(DiscogsException.class);
        assertThat(flag.get()).isTrue();
        await().until(executor::isIdle);
        int before = asked.get();
        assertThatThrownBy(walk::hasNext).isSameAs(failure.get());
        assertThat(asked).hasValue(before);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void failsWhenTheExecutorStopsWhileItWaits(Order order) throws Exception {
        var walk = order.walk(stallingAfter(5), executor, null);
        var failure = CompletableFuture.supplyAsync(() -> catchThrowable(() -> takeAll(walk)));
        stalled.await();

        executor.shutdownNow();

        assertThat(failure.get()).isInstanceOf(DiscogsException.class);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void leavesNothingBehindWhenItIsAbandoned(Order order) {
        var walk = order.walk(this::page, executor, null);

        walk.next();

        await().until(executor::isIdle);
        assertThat(executor.getQueue()).isEmpty();
        assertThat(asked.get()).isLessThanOrEqualTo(1 + PREFETCH);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void givesAllItemsToEachThatReadsIt(Order order) throws Exception {
        var items = order.list(this::page, executor, null);
        var begun = items.iterator();
        begun.next();
        var beside = CompletableFuture.supplyAsync(() -> takeAll(items.iterator()));
        var once = takeAll(items.iterator());

        assertThat(once).hasSize(PAGES * ChangingList.PER_PAGE).doesNotHaveDuplicates();
        assertThat(beside.get()).isEqualTo(once);
        assertThat(takeAll(begun)).isEqualTo(once.subList(1, once.size()));
        assertThat(takeAll(items.iterator())).isEqualTo(once);
        assertThat(items.isExact()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void givesItsItemsAsStreamsAndLists(Order order) {
        var items = order.list(this::page, executor, 250L);
        var read = takeAll(items.iterator());

        assertThat(items.stream().map(CollectionItem::instanceId)).containsExactlyElementsOf(read);
        assertThat(items.list()).extracting(CollectionItem::instanceId).isEqualTo(read);
        assertThat(read).hasSize(250);
        items.list().clear();
        assertThat(items.list()).hasSize(250);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void asksForNothingMoreWhenAStreamIsClosed(Order order) {
        var items = order.list(this::page, executor, null);

        try (var stream = items.stream()) {
            assertThat(stream.limit(ChangingList.PER_PAGE)).hasSize(ChangingList.PER_PAGE);
        }

        await().until(executor::isIdle);
        assertThat(executor.getQueue()).isEmpty();
        assertThat(asked.get()).isLessThanOrEqualTo(2 + PREFETCH);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void asksForNothingThatTheCallHasRead(Order order) {
        var items = order.list(this::page, executor, null);
        items.iterator();
        items.iterator();

        assertThat(asked).hasValue(1);
        takeAll(items.iterator());
        int once = asked.get();

        takeAll(items.iterator());

        assertThat(asked.get() - once).isEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void showsTheItemThatAReadingWillBeginWith(Order order) {
        var items = order.list(this::page, executor, null);

        var first = items.getFirst();

        assertThat(items.getFirst()).isSameAs(first);
        assertThat(asked).hasValue(order == Order.IN_ORDER ? 1 : 2);
        var walk = items.iterator();
        assertThat(walk.next()).isSameAs(first);
        assertThat(takeAll(walk)).hasSize(PAGES * ChangingList.PER_PAGE - 1);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void losesNothingWhenOneWhoReadsItLetsGo(Order order) throws Exception {
        var gate = new CountDownLatch(1);
        var stalls = new AtomicBoolean(true);
        var items =
                order.list(
                        number -> {
                            if (asked.get() >= 5 && stalls.getAndSet(false)) {
                                stalled.countDown();
                                awaitQuietly(gate);
                            }
                            return page(number);
                        },
                        executor,
                        null);
        var other = CompletableFuture.supplyAsync(() -> takeAll(items.iterator()));
        stalled.await();

        items.close();
        gate.countDown();

        assertThat(other.get()).hasSize(PAGES * ChangingList.PER_PAGE).doesNotHaveDuplicates();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DiscogsException(
                    DiscogsFailure.beforeSending("collectionItems", "interrupted"), e);
        }
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void asksAgainWhenItIsReadAgainAfterAFailure(Order order) {
        var failsOnce = new AtomicBoolean(true);
        var items =
                order.list(
                        number -> {
                            if (asked.get() >= 10 && failsOnce.getAndSet(false)) {
                                throw new DiscogsServerException(
                                        DiscogsFailure.beforeSending("collectionItems", "down"),
                                        null);
                            }
                            return page(number);
                        },
                        executor,
                        null);

        assertThatThrownBy(() -> takeAll(items.iterator()))
                .isInstanceOf(DiscogsServerException.class);

        assertThat(takeAll(items.iterator())).hasSize(PAGES * ChangingList.PER_PAGE);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void saysHowFarItIs(Order order) {
        var items = order.list(this::page, executor, null);

        assertThat(items).hasToString("collectionItems: 1000 items, none read");
        var walk = items.iterator();
        walk.next();
        walk.next();
        assertThat(items).hasToString("collectionItems: 1000 items, 2 read");
        assertThat(items.getTotalItems()).isEqualTo(PAGES * ChangingList.PER_PAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "IN_ORDER, 1, 1",
        "IN_ORDER, 10, 1",
        "IN_ORDER, 25, 3",
        "IN_ORDER, 200, 20",
        "NEWEST_FIRST, 1, 2",
        "NEWEST_FIRST, 10, 2",
        "NEWEST_FIRST, 25, 4",
        "NEWEST_FIRST, 200, 21"
    })
    void asksForNoPageThatMaxItemsDoesNotNeed(Order order, long maxItems, int pages) {
        var walk = order.walk(this::page, executor, maxItems);

        assertThat(takeAll(walk)).hasSize((int) maxItems);

        await().until(executor::isIdle);
        assertThat(asked).hasValue(pages);
    }
}
