/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import io.github.cameldiscogs.sandbox.RateLimit.Model;
import java.time.Duration;

/**
 * What somebody needs who knows all that the server knows.
 *
 * @param answer how long a request takes where nothing is refused and several are under way
 * @param untilStroke how long it was from the beginning until the clock of the server struck
 */
record Ideal(Budget budget, Duration answer, Duration untilStroke) {

    /**
     * The waits that cannot be avoided, and the time that the last requests take.
     *
     * @param requests those of everybody
     */
    Duration wall(int requests) {
        return budget.model() == Model.WEIGHTED_COUNTER ? weighted(requests) : exact(requests);
    }

    /** All places of a window are free again when it is over. */
    private Duration exact(int requests) {
        int windows = (requests - 1) / Budget.LIMIT;
        int last = requests - windows * Budget.LIMIT;
        return budget.window().multipliedBy(windows).plus(answer.multipliedBy(last));
    }

    /** What is beyond the first burst fades in, one request after the other, from the stroke on. */
    private Duration weighted(int requests) {
        int faded = requests - Budget.LIMIT;
        return faded <= 0
                ? answer.multipliedBy(requests)
                : untilStroke
                        .plus(budget.window().multipliedBy(faded).dividedBy(Budget.LIMIT))
                        .plus(answer);
    }
}
