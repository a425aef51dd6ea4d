/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.ratelimit;

/**
 * A way in which Discogs may count the requests of an address. It says no more than a limit for 60
 * seconds (API section 2.4); from outside it looks like one of these.
 */
public sealed interface Counter permits ExactLog, WeightedCounter {

    /**
     * How many of our requests count at most.
     *
     * @param from the earliest time at which Discogs may look
     * @param until the latest; what was sent until then is included
     */
    int atMost(RequestLog log, long from, long until);

    /**
     * How many of our requests count for certain.
     *
     * @param from the earliest time at which Discogs may look; what was over by then is included
     * @param until the latest
     */
    int atLeast(RequestLog log, long from, long until);

    /**
     * When no more than so many of our requests count, if none is sent any more.
     *
     * @return now, a later time, or {@link Long#MAX_VALUE} when it takes an answer
     */
    long earliest(RequestLog log, long now, int most);
}
