/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import java.time.Duration;

/**
 * What somebody needs who knows all that the server knows.
 *
 * @param answer how long a request takes where nothing is refused and several are under way
 */
record Ideal(Budget budget, Duration answer) {

    /** The windows that have to pass before the last requests, and the time that those take. */
    Duration wall(int requests) {
        int windows = (requests - 1) / budget.limit();
        int last = requests - windows * budget.limit();
        return budget.window().multipliedBy(windows).plus(answer.multipliedBy(last));
    }
}
