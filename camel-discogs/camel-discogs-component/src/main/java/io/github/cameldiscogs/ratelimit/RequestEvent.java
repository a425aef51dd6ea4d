/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import org.jspecify.annotations.Nullable;

/**
 * That a request was sent, or ended.
 *
 * @param number of the event; they leave no gap
 * @param time nanoseconds since 1970, by the clock of the database
 * @param request the number of the event with which the request was sent
 * @param end how it ended; null when this is the event with which it was sent
 */
record RequestEvent(long number, long time, long request, RateTier tier, @Nullable End end) {

    /**
     * How a request ended.
     *
     * @param status what the answer told
     */
    record End(@Nullable RateStatus status) {}
}
