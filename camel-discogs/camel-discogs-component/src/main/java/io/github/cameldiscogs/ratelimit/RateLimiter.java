/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Decides when a request may be sent. An implementation of one's own goes into the registry and is
 * named by the option {@code rateLimiter}; it must be safe for use by several threads.
 */
public interface RateLimiter {

    /**
     * Waits until one more request may be sent.
     *
     * @param tier which budget Discogs grants to the caller
     * @param timeout how long to wait at most
     * @throws TimeoutException when none may be sent in time
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    Permit acquire(RateTier tier, Duration timeout) throws TimeoutException, InterruptedException;

    /**
     * Waits until one more request may be sent by a caller of that priority. This is what calls
     * ask; unless it is implemented, all have the same.
     *
     * @param timeout how long to wait at most
     * @throws TimeoutException when none may be sent in time
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    default Permit acquire(PermitRequest request, Duration timeout)
            throws TimeoutException, InterruptedException {
        return acquire(request.tier(), timeout);
    }

    /** The permit to send one request. Exactly one of its methods is called, once. */
    interface Permit {

        /** The answer has arrived, whatever its status. */
        void answered(RateStatus status);

        /**
         * No answer will arrive: the connection failed or was given up. Discogs may have counted
         * it.
         */
        void unanswered();
    }
}
