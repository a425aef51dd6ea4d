/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.time.Duration;

/**
 * Is told what happens to calls, by the threads that make them. Calls wait for its methods, which
 * therefore only take notes.
 */
public interface CallListener {

    /** A call is about to wait for its permit. */
    default void waits(DiscogsOperation operation) {}

    /** A call has got its permit, or has given up. */
    default void waited(DiscogsOperation operation, Duration time) {}

    /**
     * A request has ended.
     *
     * @param status the HTTP status; 0 without a response
     */
    default void requested(DiscogsOperation operation, int status, Duration time) {}

    /** A failed request is about to be repeated. */
    default void retries(DiscogsException failure, Duration pause) {}

    /** A call has ended with a successful response. */
    default void succeeded(DiscogsOperation operation) {}

    /** A call has failed for good. */
    default void failed(DiscogsException failure) {}
}
