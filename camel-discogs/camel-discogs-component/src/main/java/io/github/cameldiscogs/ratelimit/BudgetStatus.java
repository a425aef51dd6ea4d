/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The state of a request budget, for those who watch it. Further components may be added to this
 * record in later versions.
 *
 * @param limit how many requests Discogs allows in a window, as it last reported; of its two limits
 *     the one that held for the last request
 * @param used how many of our own requests count at most
 * @param inFlight how many of them have no answer yet
 * @param ofOtherClients how many requests of other clients at the same address seem to count, too;
 *     0 unless the reports of Discogs show them
 * @param waitingInteractive how many interactive calls wait for a permit
 * @param waitingBackground how many background calls wait for a permit
 * @param untilNext how long until one more request may be sent, zero for now; null if that depends
 *     on an answer
 */
public record BudgetStatus(
        int limit,
        int used,
        int inFlight,
        int ofOtherClients,
        int waitingInteractive,
        int waitingBackground,
        @Nullable Duration untilNext) {

    /** How many calls of this JVM wait for a permit. */
    public int waiting() {
        return waitingInteractive + waitingBackground;
    }
}
