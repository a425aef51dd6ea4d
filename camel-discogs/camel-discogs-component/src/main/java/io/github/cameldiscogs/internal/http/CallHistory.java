/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.time.Duration;

/** What a call has cost so far, and what it may cost. */
final class CallHistory {

    private final DiscogsOperation operation;
    private final Duration longestWait;
    private int attempts;
    private Duration waited = Duration.ZERO;
    private Duration waitedForDiscogs = Duration.ZERO;

    /**
     * @param longestWait how long Discogs may let it wait in all
     */
    CallHistory(DiscogsOperation operation, Duration longestWait) {
        this.operation = operation;
        this.longestWait = longestWait;
    }

    DiscogsOperation operation() {
        return operation;
    }

    int attempts() {
        return attempts;
    }

    /** How long it has waited so far. */
    Duration waited() {
        return waited;
    }

    /** Whether it may wait so much longer because Discogs asks for it. */
    boolean canWait(Duration asked) {
        return asked.compareTo(leftForDiscogs()) <= 0;
    }

    /** How much longer Discogs may let it wait. */
    Duration leftForDiscogs() {
        var left = longestWait.minus(waitedForDiscogs);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** A request is about to be sent. */
    void attempted() {
        attempts++;
    }

    /**
     * Adds time to what the call has waited.
     *
     * @param startNanos when it began to wait
     * @param forDiscogs whether for Discogs to let it pass, and not for a server that fails
     */
    void waitedSince(long startNanos, boolean forDiscogs) {
        long time = System.nanoTime() - startNanos;
        waited = waited.plusNanos(time);
        if (forDiscogs) {
            waitedForDiscogs = waitedForDiscogs.plusNanos(time);
        }
    }

    /** Whether a call that ends with this failure can be made once more without harm. */
    boolean canRepeatAfter(Failure failure) {
        return failure.mayPass() && (operation.isRead() || failure.certainlyNotDone());
    }
}
