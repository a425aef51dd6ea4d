/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a request may be sent. A custom implementation is bound in the registry and named by
 * the option {@code rateLimiter}; it must be thread-safe.
 */
public interface RateLimiter {

    /**
     * Waits until one more request may be sent.
     *
     * @param tier which of the two limits of Discogs holds for the request
     * @param timeout the longest time to wait
     * @throws TimeoutException when no request may be sent within the timeout
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    Permit acquire(RateTier tier, Duration timeout) throws TimeoutException, InterruptedException;

    /**
     * Waits until one more request may be sent by a caller of that priority. The component calls
     * this method; the default implementation ignores the priority.
     *
     * @param timeout the longest time to wait
     * @throws TimeoutException when no request may be sent within the timeout
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    default Permit acquire(PermitRequest request, Duration timeout)
            throws TimeoutException, InterruptedException {
        return acquire(request.tier(), timeout);
    }

    /**
     * The state of the budget, for those who watch it. It is asked for at any time and by any
     * thread, and must not wait.
     *
     * @return null if the limiter does not tell; the default implementation does not
     */
    default @Nullable BudgetStatus status() {
        return null;
    }

    /** The permit to send one request. The caller calls exactly one of its methods, once. */
    interface Permit {

        /** Reports that the answer has arrived, whatever its status. */
        void answered(RateStatus status);

        /**
         * Reports that no answer will arrive: the connection failed, or the call was aborted.
         * Discogs may have counted the request.
         */
        void unanswered();
    }
}
