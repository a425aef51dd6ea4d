/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

/**
 * Ends the waits of all calls at once when the component stops. A rate limiter may serve other
 * Camel contexts too, so it is the waiting threads that are told, by interruption.
 */
public final class StopSignal {

    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** Lets calls wait again. */
    public void reset() {
        stopping = false;
    }

    /** Ends all waits, those of now and those to come. */
    public void stop() {
        stopping = true;
        waiting.forEach(Thread::interrupt);
    }

    /**
     * Waits in a way that the signal can end.
     *
     * @throws InterruptedException when the thread is interrupted, or the component stops
     * @throws TimeoutException when the wait does
     */
    <T> T await(Wait<T> wait) throws InterruptedException, TimeoutException {
        var thread = Thread.currentThread();
        waiting.add(thread);
        try {
            if (stopping) {
                throw new InterruptedException("stopping");
            }
            return wait.await();
        } finally {
            waiting.remove(thread);
        }
    }

    /** Something that waits and can be interrupted. */
    interface Wait<T> {
        T await() throws InterruptedException, TimeoutException;
    }
}
