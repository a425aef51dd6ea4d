/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

/**
 * A way in which Discogs may count the requests of an address. Discogs documents only a limit per
 * 60 seconds (API section 2.4); seen from a client it behaves like one of these.
 */
public sealed interface Counter permits ExactLog, WeightedCounter {

    /**
     * The highest number of our own requests that may count.
     *
     * @param from the earliest time at which Discogs may have counted
     * @param until the latest such time; requests sent until then are included
     */
    int atMost(RequestLog log, long from, long until);

    /**
     * The lowest number of our own requests that must count.
     *
     * @param from the earliest time at which Discogs may have counted; requests that had ended by
     *     then are included
     * @param until the latest such time
     */
    int atLeast(RequestLog log, long from, long until);

    /**
     * The earliest time at which at most {@code most} of our own requests count, if no more are
     * sent.
     *
     * @return now, a later time, or {@link Long#MAX_VALUE} if it depends on an answer
     */
    long earliest(RequestLog log, long now, int most);
}
