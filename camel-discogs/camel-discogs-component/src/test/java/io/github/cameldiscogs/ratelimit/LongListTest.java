/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.internal.paging.ListTraits;
import io.github.cameldiscogs.internal.paging.PageSource;
import io.github.cameldiscogs.internal.paging.Unwatched;
import io.github.cameldiscogs.internal.paging.WalkPlan;
import io.github.cameldiscogs.internal.paging.WalkedItems;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Pagination;
import io.github.cameldiscogs.ratelimit.SimulatedServer.Headers;
import io.github.cameldiscogs.sandbox.internal.limit.ExactLog;
import io.github.cameldiscogs.support.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.camel.util.concurrent.SynchronousExecutorService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a list that is read exactly takes, in virtual time. */
class LongListTest {

    private static final RateTier TIER = RateTier.AUTHENTICATED;
    private static final int PER_PAGE = 100;
    private static final int PREFETCH = 4;
    private static final double LATENCY = 0.2;

    private final VirtualTime time = new VirtualTime();
    private final SimulatedServer server = server();
    private final RequestBudget budget = new RequestBudget(Duration.ofNanos(Simulation.WINDOW));
    private int requests;

    private static SimulatedServer server() {
        return new SimulatedServer(new ExactLog(Simulation.WINDOW), true, 60, Headers.LAGGING, 0);
    }

    @ParameterizedTest
    @CsvSource({"6000, 61", "12000, 121", "30000, 301"})
    void takesTheTimeOfOneRequestMoreThanItHasPages(int size, int calls) {
        PageSource<CollectionItem> source = number -> page(number, size);
        var traits = new ListTraits("collectionItems", "instance_id", "date_added", null);
        var walk =
                WalkedItems.newestFirst(
                        source.page(1),
                        new WalkPlan<>(
                                source,
                                traits,
                                new SynchronousExecutorService(),
                                PREFETCH,
                                null,
                                Unwatched.WATCH));

        assertThat(walk.list()).hasSize(size);
        assertThat(requests).isEqualTo(calls);
        assertThat((double) time.now()).isLessThanOrEqualTo(1.02 * omniscient(calls));
    }

    private static double omniscient(int calls) {
        var itsTime = new VirtualTime();
        var program = new Omniscient(itsTime, server(), new Random(1), LATENCY, PREFETCH);
        program.call(calls);
        itsTime.runUntil(() -> program.answered() == calls);
        return itsTime.now();
    }

    private Page<CollectionItem> page(int number, int size) {
        ask();
        int from = (number - 1) * PER_PAGE;
        var items =
                IntStream.range(from, Math.min(size, from + PER_PAGE))
                        .mapToObj(LongListTest::item)
                        .toList();
        int pages = (size + PER_PAGE - 1) / PER_PAGE;
        var pagination = new Pagination(number, pages, PER_PAGE, size, null, null);
        return new Page<>(pagination, "releases", items, null);
    }

    private static CollectionItem item(int index) {
        var date = Instant.ofEpochSecond(index).atOffset(ZoneOffset.UTC);
        return new CollectionItem(1L, (long) index, date, 0, 1L, null, null, null);
    }

    private void ask() {
        for (long delay = budget.delay(TIER, 0, time.now());
                delay > 0;
                delay = budget.delay(TIER, 0, time.now())) {
            time.pass(Duration.ofNanos(delay));
        }
        long sent = time.now();
        budget.send(TIER, sent);
        var half = Duration.ofNanos((long) (LATENCY * VirtualTime.SECOND / 2));
        time.pass(half);
        var status = server.ask(time.now());
        assertThat(status.isRefusal()).isFalse();
        time.pass(half);
        budget.end(TIER, sent, time.now(), status);
        requests++;
    }
}
