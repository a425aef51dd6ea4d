/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A valid response could not be stored or exceeds a size limit. */
class UnkeptResponseException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param status the HTTP status of the response
     * @param cause null for none
     */
    UnkeptResponseException(int status, String message, @Nullable IOException cause) {
        super(message, cause);
        this.status = status;
    }

    /** The HTTP status of the response. */
    int status() {
        return status;
    }
}
