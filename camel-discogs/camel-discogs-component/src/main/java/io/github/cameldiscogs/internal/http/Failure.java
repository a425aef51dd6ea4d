/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.exception.DiscogsException;
import java.time.Duration;
import java.util.Optional;

/** Why an attempt failed. */
sealed interface Failure permits Refusal, NoResponse, UnreadableResponse {

    /** Whether the same request may succeed later. */
    boolean mayPass();

    /**
     * Whether the request certainly changed nothing at Discogs, so that a write can be repeated.
     */
    boolean certainlyNotDone();

    /**
     * Whether the request may have changed something at Discogs, so that repeating a write could
     * apply it twice.
     */
    default boolean mayBeDone() {
        return mayPass() && !certainlyNotDone();
    }

    /** How long Discogs asks to wait. */
    default Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** The exception for a call that ends with this failure. */
    DiscogsException toException(FailureReport report);
}
