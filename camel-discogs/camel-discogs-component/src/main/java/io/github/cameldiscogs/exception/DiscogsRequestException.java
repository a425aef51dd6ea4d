/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.exception;

import org.jspecify.annotations.Nullable;

/** The call is invalid; nothing was sent. */
public class DiscogsRequestException extends DiscogsException {

    private static final long serialVersionUID = 1L;

    public DiscogsRequestException(String operation, @Nullable String message) {
        this(operation, message, null);
    }

    public DiscogsRequestException(
            String operation, @Nullable String message, @Nullable Throwable cause) {
        super(DiscogsFailure.beforeSending(operation, String.valueOf(message)), cause);
    }
}
