/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.time.Duration;

/** The attempts and waits of a call so far, and their limits. */
final class CallHistory {

    private final DiscogsOperation operation;
    private final Duration longestWait;
    private int attempts;
    private Duration waited = Duration.ZERO;
    private Duration waitedForDiscogs = Duration.ZERO;

    /**
     * @param longestWait the total time the call may wait for Discogs
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

    /** The total time waited so far. */
    Duration waited() {
        return waited;
    }

    /** Whether the call may wait that much longer at Discogs's request. */
    boolean canWait(Duration asked) {
        return asked.compareTo(leftForDiscogs()) <= 0;
    }

    /** The time that the call may still wait for Discogs. */
    Duration leftForDiscogs() {
        var left = longestWait.minus(waitedForDiscogs);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Counts an attempt, about to be sent. */
    void attempted() {
        attempts++;
    }

    /**
     * Adds waiting time.
     *
     * @param startNanos when the wait began
     * @param forDiscogs whether it was for the budget or a Retry-After, rather than a back-off
     */
    void waitedSince(long startNanos, boolean forDiscogs) {
        long time = System.nanoTime() - startNanos;
        waited = waited.plusNanos(time);
        if (forDiscogs) {
            waitedForDiscogs = waitedForDiscogs.plusNanos(time);
        }
    }

    /** Whether the call can be repeated after this failure without side effects. */
    boolean canRepeatAfter(Failure failure) {
        return failure.mayPass() && (operation.isRead() || failure.certainlyNotDone());
    }
}
