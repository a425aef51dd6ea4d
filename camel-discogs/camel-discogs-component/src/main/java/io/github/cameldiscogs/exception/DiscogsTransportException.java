/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.exception;

import org.jspecify.annotations.Nullable;

/** No complete answer arrived: no connection, a time-out, a truncated answer. */
public class DiscogsTransportException extends DiscogsException {

    private static final long serialVersionUID = 1L;

    public DiscogsTransportException(DiscogsFailure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
