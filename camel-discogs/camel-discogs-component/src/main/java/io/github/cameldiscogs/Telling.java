/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * Waits for what becomes of an item: of its exchange here, and of the one that it was handed on to,
 * such as to a queue; both have to succeed. Camel takes one that is marked for rollback for done.
 */
final class Telling {

    private static final int BOTH = 2;

    private final Runnable mark;
    private final Runnable tellAgain;
    private final ExceptionHandler routeFailures;
    private final ExceptionHandler ownFailures;
    private final AtomicInteger succeeded = new AtomicInteger();
    private final AtomicBoolean hasFailed = new AtomicBoolean();

    /**
     * @param mark notes that the item was told
     * @param tellAgain sees to it that the item is told again
     * @param routeFailures takes what the route fails with, after its error handler
     * @param ownFailures takes what else goes wrong
     */
    Telling(
            Runnable mark,
            Runnable tellAgain,
            ExceptionHandler routeFailures,
            ExceptionHandler ownFailures) {
        this.mark = mark;
        this.tellAgain = tellAgain;
        this.routeFailures = routeFailures;
        this.ownFailures = ownFailures;
    }

    void waitFor(Exchange exchange) {
        // A queue that is full does not tell what becomes of the copy that it did not take
        exchange.getExchangeExtension().addOnCompletion(outcome(false));
        exchange.getExchangeExtension().addOnCompletion(outcome(true));
    }

    private Synchronization outcome(boolean mayBeHandedOn) {
        return new SynchronizationAdapter() {
            @Override
            public boolean allowHandover() {
                return mayBeHandedOn;
            }

            @Override
            public void onDone(Exchange exchange) {
                done(exchange);
            }
        };
    }

    private void done(Exchange exchange) {
        if (exchange.isFailed()) {
            fail(exchange, exchange.getException(), routeFailures);
        } else if (exchange.isRollbackOnly() || exchange.isRollbackOnlyLast()) {
            tellAgain();
        } else if (succeeded.incrementAndGet() == BOTH) {
            mark(exchange);
        }
    }

    private void mark(Exchange exchange) {
        try {
            mark.run();
        } catch (RuntimeException e) {
            fail(exchange, e, ownFailures);
        }
    }

    /** The route has not even taken it. */
    void refused(Exchange exchange, Exception cause) {
        fail(exchange, cause, ownFailures);
    }

    /** It has failed, whatever else becomes of it. */
    private void fail(Exchange exchange, Exception cause, ExceptionHandler handler) {
        if (tellAgain()) {
            handler.handleException(
                    "It failed, and will be told again at the next poll", exchange, cause);
        }
    }

    /** Whether that is news. */
    private boolean tellAgain() {
        boolean isFirst = hasFailed.compareAndSet(false, true);
        if (isFirst) {
            tellAgain.run();
        }
        return isFirst;
    }
}
