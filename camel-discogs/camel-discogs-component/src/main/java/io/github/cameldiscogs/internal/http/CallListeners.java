/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.text.PlainCause;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several listeners; if one fails, the call and the other listeners go on. */
public final class CallListeners implements CallListener {

    private static final Logger LOG = LoggerFactory.getLogger(CallListeners.class);

    private final List<CallListener> listeners;
    private final AtomicBoolean toldAboutFailure = new AtomicBoolean();

    public CallListeners(List<CallListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void waits(DiscogsOperation operation) {
        tell(listener -> listener.waits(operation));
    }

    @Override
    public void waited(DiscogsOperation operation, Duration time) {
        tell(listener -> listener.waited(operation, time));
    }

    @Override
    public void requested(DiscogsOperation operation, int status, Duration time) {
        tell(listener -> listener.requested(operation, status, time));
    }

    @Override
    public void retries(DiscogsException failure, Duration pause) {
        tell(listener -> listener.retries(failure, pause));
    }

    @Override
    public void succeeded(DiscogsOperation operation) {
        tell(listener -> listener.succeeded(operation));
    }

    @Override
    public void failed(DiscogsException failure) {
        tell(listener -> listener.failed(failure));
    }

    private void tell(Consumer<CallListener> event) {
        for (var listener : listeners) {
            try {
                event.accept(listener);
            } catch (RuntimeException e) {
                if (toldAboutFailure.compareAndSet(false, true)) {
                    LOG.warn("Calls are not fully monitored, a listener fails", PlainCause.of(e));
                }
            }
        }
    }
}
