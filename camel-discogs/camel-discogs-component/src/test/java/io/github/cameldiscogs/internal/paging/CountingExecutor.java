/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Knows exactly whether anything that it was given is left to do: the counts of a thread pool leave
 * out what a thread has not begun yet.
 */
final class CountingExecutor extends ThreadPoolExecutor {

    private final AtomicInteger left = new AtomicInteger();

    CountingExecutor() {
        super(0, Integer.MAX_VALUE, 1, TimeUnit.MINUTES, new SynchronousQueue<>());
    }

    @Override
    public void execute(Runnable task) {
        left.incrementAndGet();
        super.execute(
                () -> {
                    try {
                        task.run();
                    } finally {
                        left.decrementAndGet();
                    }
                });
    }

    boolean isIdle() {
        return left.get() == 0;
    }
}
