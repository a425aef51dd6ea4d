/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.monitoring;

import io.github.cameldiscogs.exception.DiscogsException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A call that has failed.
 *
 * @param time to the second
 * @param status the HTTP status; 0 without an answer
 * @param message what Discogs said or, without an answer, what went wrong
 */
public record RecentFailure(Instant time, String operation, int status, String message) {

    static RecentFailure of(DiscogsException failure, Instant time) {
        return new RecentFailure(
                time.truncatedTo(ChronoUnit.SECONDS),
                failure.getOperation(),
                failure.getStatus(),
                failure.getDiscogsMessage());
    }
}
