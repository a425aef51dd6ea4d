/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.exception;

import org.jspecify.annotations.Nullable;

/**
 * The request budget stayed exceeded for longer than the call may wait (status 429 or 0), or the
 * rate limiter failed (status 0).
 */
public class DiscogsRateLimitException extends DiscogsException {

    private static final long serialVersionUID = 1L;

    public DiscogsRateLimitException(DiscogsFailure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
