/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.exception;

import org.jspecify.annotations.Nullable;

/** The requested object does not exist at Discogs (status 404). */
public class DiscogsNotFoundException extends DiscogsException {

    private static final long serialVersionUID = 1L;

    public DiscogsNotFoundException(DiscogsFailure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
