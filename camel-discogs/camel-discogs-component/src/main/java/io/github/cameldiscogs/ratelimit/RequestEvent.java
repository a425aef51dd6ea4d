/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import org.jspecify.annotations.Nullable;

/**
 * The event that a request was sent, or that it ended.
 *
 * @param number of the event; the numbers of a budget have no gaps
 * @param time nanoseconds since 1970, by the clock of the database
 * @param request the number of the event with which the request was sent
 * @param end how the request ended; null if this is the event with which it was sent
 */
record RequestEvent(long number, long time, long request, RateTier tier, @Nullable End end) {

    /**
     * How a request ended.
     *
     * @param status the budget as reported by the answer; null when there was no answer
     */
    record End(@Nullable RateStatus status) {}
}
