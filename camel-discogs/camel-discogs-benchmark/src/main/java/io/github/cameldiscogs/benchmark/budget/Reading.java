/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.time.Duration;

/**
 * How it went to read a whole collection.
 *
 * @param answers how many requests were not refused
 * @param refused how many were answered with 429
 * @param lost items that never came
 * @param doubled items that came once more than they should
 */
record Reading(Duration wall, int answers, int refused, int lost, int doubled) {

    static final int ITEMS_OF_PAGE = 100;

    /** Reads as many pages from a server of its own. */
    static Reading of(Contender contender, int pages, Budget budget) throws Exception {
        int items = pages * ITEMS_OF_PAGE;
        try (var sandbox =
                DiscogsSandbox.builder()
                        .collectionSize(items)
                        .rateLimit(budget.toRateLimit())
                        .keepRequests(1)
                        .start()) {
            var tally = new Tally();
            long start = System.nanoTime();
            contender.reader().read(sandbox.apiUrl(), pages, budget, tally);
            var wall = Duration.ofNanos(System.nanoTime() - start);
            int refused = Math.toIntExact(sandbox.tooManyRequestsCount());
            return new Reading(
                    wall,
                    Math.toIntExact(sandbox.requestCount()) - refused,
                    refused,
                    tally.lost(items),
                    tally.doubled());
        }
    }
}
