/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.internal.text.OneLine;
import io.github.cameldiscogs.internal.text.PlainCause;

/**
 * A rate limiter cannot decide whether a request may be sent, for example because its database
 * cannot be used.
 */
public class RateLimiterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RateLimiterException(String message, Throwable cause) {
        super(OneLine.plain(message), PlainCause.of(cause));
    }
}
