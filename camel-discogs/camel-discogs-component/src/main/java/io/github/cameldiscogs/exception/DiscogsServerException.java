/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.exception;

import org.jspecify.annotations.Nullable;

/** Discogs failed (status 5xx). */
public class DiscogsServerException extends DiscogsException {

    private static final long serialVersionUID = 1L;

    public DiscogsServerException(DiscogsFailure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
