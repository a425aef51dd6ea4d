/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import java.time.Duration;

/**
 * Estimates how long the rest of a collection takes.
 *
 * @param pages how many the collection has
 * @param requestsPerMinute how many requests Discogs allows
 */
record TimeLeft(int pages, int requestsPerMinute) {

    /**
     * The rest goes on at the pace until now, but no faster than the budget allows: as many
     * requests as it has are sent one after the other, and the next ones a minute later.
     */
    Duration after(int pagesDone, Duration elapsed) {
        if (pagesDone >= pages) {
            return Duration.ZERO;
        }
        var atThisPace = elapsed.multipliedBy(pages - pagesDone).dividedBy(pagesDone);
        // One request came before the pages, the one that asked whose collection it is
        var withinBudget = Duration.ofMinutes(pages / requestsPerMinute).minus(elapsed);
        return atThisPace.compareTo(withinBudget) > 0 ? atThisPace : withinBudget;
    }
}
