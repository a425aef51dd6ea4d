/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.time.Duration;

/**
 * How it went to read a whole collection.
 *
 * @param untilStroke how long it was from the beginning until the clock of the server struck
 * @param answers how many requests were not refused
 * @param ofStranger how many requests of somebody else were not refused meanwhile
 * @param refused how many were answered with 429
 * @param lost items that never came
 * @param doubled items that came once more than they should
 */
record Reading(
        Duration wall,
        Duration untilStroke,
        int answers,
        int ofStranger,
        int refused,
        int lost,
        int doubled) {

    static final int ITEMS_OF_PAGE = 100;

    /** Reads as many pages from a server of its own. */
    static Reading of(Contender contender, int pages, Budget budget) throws Exception {
        try (var sandbox =
                DiscogsSandbox.builder()
                        .collectionSize(pages * ITEMS_OF_PAGE)
                        .rateLimit(budget.toRateLimit())
                        .keepRequests(1)
                        .start()) {
            return of(contender, pages, budget, sandbox);
        }
    }

    private static Reading of(Contender contender, int pages, Budget budget, DiscogsSandbox sandbox)
            throws Exception {
        var tally = new Tally();
        var stranger = Stranger.start(sandbox.apiUrl(), budget);
        var untilStroke = untilStroke(budget);
        Duration wall;
        try {
            long start = System.nanoTime();
            contender.reader().read(sandbox.apiUrl(), pages, budget, tally);
            wall = Duration.ofNanos(System.nanoTime() - start);
        } finally {
            stranger.end();
        }
        int refused = Math.toIntExact(sandbox.tooManyRequestsCount()) - stranger.refused();
        int requests = Math.toIntExact(sandbox.requestCount()) - stranger.requests();
        return new Reading(
                wall,
                untilStroke,
                requests - refused,
                stranger.requests() - stranger.refused(),
                refused,
                tally.lost(pages * ITEMS_OF_PAGE),
                tally.doubled());
    }

    /** The sandbox counts windows from 1970 on. */
    private static Duration untilStroke(Budget budget) {
        long window = budget.window().toMillis();
        return Duration.ofMillis(window - Math.floorMod(System.currentTimeMillis(), window));
    }
}
