/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.exception;

/** No whole answer came: no connection, a time-out, an answer that was cut. */
public class DiscogsTransportException extends DiscogsException {

    private static final long serialVersionUID = 1L;

    public DiscogsTransportException(DiscogsFailure failure, Throwable cause) {
        super(failure, cause);
    }
}
