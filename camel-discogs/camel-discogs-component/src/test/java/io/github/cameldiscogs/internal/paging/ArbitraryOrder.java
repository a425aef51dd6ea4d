/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Carries out what is asked for at the same time in an order that a seed picks, on the thread that
 * waits for it: whatever order a server may count concurrent requests in, some seed has it.
 */
final class ArbitraryOrder extends AbstractExecutorService {

    private final Random random;
    private final List<Task<?>> waiting = new ArrayList<>();
    private boolean running;
    private int mostWaiting;

    ArbitraryOrder(Random random) {
        this.random = random;
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) {
        return new Task<>(callable);
    }

    @Override
    public void execute(Runnable task) {
        waiting.add((Task<?>) task);
        mostWaiting = Math.max(mostWaiting, waiting.size());
        while (!waiting.isEmpty() && random.nextInt(3) == 0) {
            runAny();
        }
    }

    /** How many tasks there were at the same time. */
    int mostWaiting() {
        return mostWaiting;
    }

    private void runAny() {
        waiting.remove(random.nextInt(waiting.size())).run();
    }

    private final class Task<T> extends FutureTask<T> {

        Task(Callable<T> callable) {
            super(callable);
        }

        @Override
        public void run() {
            boolean nested = running;
            running = true;
            super.run();
            running = nested;
        }

        @Override
        public T get() throws InterruptedException, ExecutionException {
            while (!isDone()) {
                if (running) {
                    // One that has to wait for this one: nothing else can go on
                    waiting.remove(this);
                    run();
                } else {
                    runAny();
                }
            }
            return super.get();
        }
    }

    @Override
    public void shutdown() {
        waiting.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        waiting.clear();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
