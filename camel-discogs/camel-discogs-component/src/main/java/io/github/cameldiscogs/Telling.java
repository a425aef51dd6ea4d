/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * Waits for the result of the exchange of an item, and of the exchange that it is handed over to,
 * such as by a queue; both have to succeed. An exchange that is marked for rollback counts as
 * failed here, although Camel reports it as complete.
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
     * @param mark records that the item was delivered
     * @param tellAgain queues the item to be sent again
     * @param routeFailures handles exceptions of the route that its error handler has not handled
     * @param ownFailures handles all other exceptions
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
        // A full queue never completes the copy that it has rejected, so this exchange is watched,
        // too
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

    /** Records that the route did not accept the exchange. */
    void refused(Exchange exchange, Exception cause) {
        fail(exchange, cause, ownFailures);
    }

    /** Records a failure, which outweighs any later success. */
    private void fail(Exchange exchange, Exception cause, ExceptionHandler handler) {
        if (tellAgain()) {
            handler.handleException(
                    "It failed, and will be told again at the next poll", exchange, cause);
        }
    }

    /**
     * Queues the item again, once.
     *
     * @return whether this was the first failure
     */
    private boolean tellAgain() {
        boolean isFirst = hasFailed.compareAndSet(false, true);
        if (isFirst) {
            tellAgain.run();
        }
        return isFirst;
    }
}
