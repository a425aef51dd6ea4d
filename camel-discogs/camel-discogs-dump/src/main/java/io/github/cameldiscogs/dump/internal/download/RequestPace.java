/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.download;

import java.time.Duration;

/** When the next request may be sent, whoever sends it. */
public final class RequestPace {

    private long next = System.nanoTime();

    /** Takes the next turn, and tells how many nanoseconds to wait for it. */
    synchronized long nanosUntilTurn(Duration gap) {
        var now = System.nanoTime();
        var wait = Math.max(0, next - now);
        next = now + wait + gap.toNanos();
        return wait;
    }
}
