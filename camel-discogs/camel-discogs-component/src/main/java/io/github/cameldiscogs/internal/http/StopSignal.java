/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * Ends the waits of all calls at once when the component stops. A rate limiter may serve other
 * Camel contexts too, so it is the waiting threads that are told, by interruption. They may be
 * threads of the application, which shall not find themselves interrupted afterwards.
 */
public final class StopSignal {

    private final Set<Thread> waiting = new HashSet<>();
    private boolean stopping;

    /** Lets calls wait again. */
    public synchronized void reset() {
        stopping = false;
    }

    /** Whether waits are ended now. */
    public synchronized boolean isStopping() {
        return stopping;
    }

    /** Ends all waits, those of now and those to come. */
    public synchronized void stop() {
        stopping = true;
        waiting.forEach(Thread::interrupt);
        waiting.clear();
    }

    /**
     * Waits in a way that the signal can end.
     *
     * @throws StoppedException when the component stops
     * @throws InterruptedException when the thread is interrupted by somebody else
     * @throws TimeoutException when the wait does
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

    /** Something that waits and can be interrupted. */
    interface Wait<T> {
        T await() throws InterruptedException, TimeoutException;
    }
}
