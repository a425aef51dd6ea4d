/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * Ends the waits of all calls when the component stops. A rate limiter may serve other Camel
 * contexts too, so the waiting threads are interrupted. They may belong to the application, so
 * their interrupt status is cleared afterwards.
 */
public final class StopSignal {

    private final Set<Thread> waiting = new HashSet<>();
    private boolean stopping;

    /** Allows waits again. */
    public synchronized void reset() {
        stopping = false;
    }

    /** Whether waits are ended now. */
    public synchronized boolean isStopping() {
        return stopping;
    }

    /** Ends all waits, running and future. */
    public synchronized void stop() {
        stopping = true;
        waiting.forEach(Thread::interrupt);
        waiting.clear();
    }

    /**
     * Runs a wait that the signal can end.
     *
     * @throws StoppedException if the component stops
     * @throws InterruptedException if the thread is interrupted otherwise
     * @throws TimeoutException if the wait times out
     */
    <T> T await(Wait<T> wait) throws InterruptedException, TimeoutException {
        begin();
        try {
            return wait.await();
        } catch (InterruptedException e) {
            throw wasTold() ? new StoppedException() : e;
        } finally {
            end();
        }
    }

    private synchronized void begin() throws StoppedException {
        if (stopping) {
            throw new StoppedException();
        }
        waiting.add(Thread.currentThread());
    }

    private synchronized boolean wasTold() {
        return !waiting.contains(Thread.currentThread());
    }

    private synchronized void end() {
        if (!waiting.remove(Thread.currentThread())) {
            Thread.interrupted();
        }
    }

    /** An interruptible wait. */
    interface Wait<T> {
        T await() throws InterruptedException, TimeoutException;
    }
}
