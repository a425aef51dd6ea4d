/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.exception;

import org.jspecify.annotations.Nullable;

/** Discogs rejected the credentials or their permissions (status 401 or 403). */
public class DiscogsAuthenticationException extends DiscogsException {

    private static final long serialVersionUID = 1L;

    public DiscogsAuthenticationException(DiscogsFailure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
