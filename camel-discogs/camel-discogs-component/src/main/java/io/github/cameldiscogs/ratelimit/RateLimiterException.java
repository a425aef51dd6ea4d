/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

/** A rate limiter cannot do its work. */
public class RateLimiterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RateLimiterException(String message, Throwable cause) {
        super(message, cause);
    }
}
