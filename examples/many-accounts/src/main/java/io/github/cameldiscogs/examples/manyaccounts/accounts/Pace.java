/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.accounts;

import java.time.Duration;

/**
 * When collections are read.
 *
 * @param interval from one reading of a collection to the next
 * @param waiting how long an account may wait for a reader until it is told of again
 * @param reading how long a reading may take until it is taken for dead
 * @param mostUnderWay how many accounts wait for readers, or are read, at most
 * @param mostChanges how many changes one reading gives at most
 * @param firstPause what follows a reading that has failed; doubled with each further one
 * @param longestPause but no longer than this
 */
public record Pace(
        Duration interval,
        Duration waiting,
        Duration reading,
        int mostUnderWay,
        int mostChanges,
        Duration firstPause,
        Duration longestPause) {

    Duration pause(int doublings) {
        var doubled = firstPause.multipliedBy(1L << doublings);
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
}
