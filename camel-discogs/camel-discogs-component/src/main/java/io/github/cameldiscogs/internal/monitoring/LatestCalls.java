/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.monitoring;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsRateLimitException;
import io.github.cameldiscogs.internal.http.CallListener;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How the latest calls of an endpoint have ended, and how long calls have waited that still do. */
public final class LatestCalls implements CallListener {

    private final DiscogsOperation operation;
    private final LongSupplier nanoTime;

    /** When each thread has begun to wait; a thread makes one call at a time. */
    private final Map<Thread, Long> waiting = new ConcurrentHashMap<>();

    private CallHealth health = CallHealth.NO_CALL_YET;

    /**
     * @param operation of the endpoint
     * @param nanoTime the clock, in nanoseconds
     */
    public LatestCalls(DiscogsOperation operation, LongSupplier nanoTime) {
        this.operation = operation;
        this.nanoTime = nanoTime;
    }

    @Override
    public void waits(DiscogsOperation called) {
        waiting.putIfAbsent(Thread.currentThread(), nanoTime.getAsLong());
    }

    @Override
    public void waited(DiscogsOperation called, Duration time) {
        waiting.remove(Thread.currentThread());
    }

    /** After status 429, the pause is a wait for the budget, too. */
    @Override
    public void retries(DiscogsException failed, Duration pause) {
        if (failed instanceof DiscogsRateLimitException) {
            waits(DiscogsOperation.named(failed.getOperation()));
        }
    }

    /** A question of whose token it is does not answer whether the operation works. */
    @Override
    public synchronized void succeeded(DiscogsOperation called) {
        if (called == operation) {
            health = CallHealth.SUCCEEDED;
        }
    }

    @Override
    public synchronized void failed(DiscogsException failed) {
        waiting.remove(Thread.currentThread());
        health = health.failed(failed);
    }

    /** What the calls tell of the health of the endpoint. */
    public synchronized CallHealth health() {
        return health;
    }

    /** How long the call that has waited longest has done so; zero if none waits. */
    public Duration longestWait() {
        long now = nanoTime.getAsLong();
        return waiting.values().stream()
                .map(since -> Duration.ofNanos(now - since))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
