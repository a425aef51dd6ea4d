/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import static io.github.cameldiscogs.examples.seller.RunningShop.soon;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.examples.seller.failures.Queues;
import io.github.cameldiscogs.examples.seller.stock.Copies;
import io.github.cameldiscogs.model.Listing;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody at the counter and somebody on Discogs buy the same copy in the same second. One of them
 * gets it.
 */
class NeverSoldTwiceTest {

    private static final Logger LOG = LoggerFactory.getLogger(NeverSoldTwiceTest.class);

    /** How many copies, each with a course of events of its own. */
    private static final int SEEDS = Integer.getInteger("seeds", 1_000);

    private static final int AT_ONCE = 100;
    private static final int SECOND = 1_000;

    @TempDir Path folder;

    private final ScheduledExecutorService buyers = Executors.newScheduledThreadPool(8);
    private final Map<Outcome, Integer> outcomes = new TreeMap<>();
    private DiscogsSandbox sandbox;
    private RunningShop shop;
    private Shelf shelf;

    /** Who has bought a copy. */
    private enum Outcome {
        COUNTER_ALONE,
        COUNTER_AND_THEN_DISCOGS,
        DISCOGS_ALONE
    }

    /**
     * What becomes of a copy.
     *
     * @param till whether somebody at the counter has it
     * @param order the number of the order of somebody who has bought it on Discogs, or null
     */
    private record Race(long seed, ScheduledFuture<Boolean> till, ScheduledFuture<String> order) {}

    @BeforeEach
    void start() {
        sandbox = DiscogsSandbox.builder().rateLimit(RateLimit.none()).start();
        shop = RunningShop.start(sandbox, folder);
        shelf = new Shelf(shop);
    }

    @AfterEach
    void stop() {
        buyers.shutdownNow();
        shop.close();
        sandbox.close();
    }

    @Test
    void eachCopyHasOneHolder() throws Exception {
        for (long first = 1; first <= SEEDS; first += AT_ONCE) {
            var seeds = LongStream.range(first, Math.min(first + AT_ONCE, SEEDS + 1L));
            race(seeds.boxed().toList());
        }
        LOG.info("{} copies: {}", SEEDS, outcomes);
        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(SEEDS);
        assertThat(shop.queues().look(Queues.FAILED, 9)).isEmpty();
    }

    private void race(List<Long> seeds) throws Exception {
        seeds.forEach(seed -> shelf.put(sku(seed), seed, "10"));
        shelf.assertThatDiscogsFollows();
        var listings = shelf.listings().stream().collect(toMap(Listing::externalId, Listing::id));
        assertThat(listings).hasSameSizeAs(seeds);

        var races = seeds.stream().map(seed -> race(seed, listings.get(sku(seed)))).toList();

        var orders = new HashMap<Long, String>();
        for (var race : races) {
            var order = race.order().get();
            if (order != null) {
                orders.put(race.seed(), order);
            }
        }
        soon().untilAsserted(
                        () ->
                                assertThat(shop.column("SELECT order_id FROM customer_order"))
                                        .containsAll(orders.values()));
        shelf.assertThatDiscogsFollows();
        for (var race : races) {
            outcomes.merge(outcome(race, orders.get(race.seed())), 1, Integer::sum);
        }
        assertThat(shelf.listings()).isEmpty();
    }

    private Race race(long seed, long listing) {
        var random = new Random(seed);
        var copies = shop.context().getRegistry().lookupByNameAndType("copies", Copies.class);
        if (random.nextInt(3) == 0) {
            buyers.schedule(
                    () -> shelf.update(sku(seed), "price = price + 1"),
                    random.nextInt(SECOND),
                    TimeUnit.MILLISECONDS);
        }
        return new Race(
                seed,
                buyers.schedule(
                        () -> copies.takeAtTill(sku(seed), "receipt"),
                        random.nextInt(SECOND),
                        TimeUnit.MILLISECONDS),
                buyers.schedule(
                        () -> order(listing), random.nextInt(SECOND), TimeUnit.MILLISECONDS));
    }

    /** Null if it was taken off in time. */
    private String order(long listing) {
        try {
            return shop.discogs().order("shellac_sally", listing);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Outcome outcome(Race race, String order) throws Exception {
        var holder = shelf.holder(sku(race.seed()));
        if (race.till().get()) {
            assertThat(holder).as("seed %d", race.seed()).isEqualTo("till:receipt");
            if (order == null) {
                return Outcome.COUNTER_ALONE;
            }
            assertThat(itemState(order)).as("seed %d", race.seed()).isEqualTo("unavailable");
            return Outcome.COUNTER_AND_THEN_DISCOGS;
        }
        assertThat(holder).as("seed %d", race.seed()).isEqualTo(order);
        assertThat(itemState(order)).as("seed %d", race.seed()).isEqualTo("taken");
        return Outcome.DISCOGS_ALONE;
    }

    private String itemState(String order) {
        return shop.database()
                .sql("SELECT state FROM order_item WHERE order_id = :order")
                .param("order", order)
                .query(String.class)
                .single();
    }

    private static String sku(long seed) {
        return "R-" + seed;
    }
}
