/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.monitoring;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.http.CallListener;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How the latest calls of an endpoint have ended, and how long calls have waited that still do. */
public final class LatestCalls implements CallListener {

    private final LongSupplier nanoTime;

    /** When each thread has begun to wait; a thread waits for one permit at a time. */
    private final Map<Thread, Long> waiting = new ConcurrentHashMap<>();

    private final AtomicInteger failuresInARow = new AtomicInteger();
    private volatile @Nullable DiscogsException failure;

    /**
     * @param nanoTime the clock, in nanoseconds
     */
    public LatestCalls(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public void waits(DiscogsOperation operation) {
        waiting.put(Thread.currentThread(), nanoTime.getAsLong());
    }

    @Override
    public void waited(DiscogsOperation operation, Duration time) {
        waiting.remove(Thread.currentThread());
    }

    @Override
    public void succeeded(DiscogsOperation operation) {
        failuresInARow.set(0);
        failure = null;
    }

    @Override
    public void failed(DiscogsException failed) {
        failuresInARow.incrementAndGet();
        failure = failed;
    }

    /** The failure of the latest call; null if it has succeeded, or if there was none. */
    public @Nullable DiscogsException failure() {
        return failure;
    }

    /** How many calls have failed since the last that has succeeded. */
    public int failuresInARow() {
        return failuresInARow.get();
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
