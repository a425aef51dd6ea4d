/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.exception;

/** An answer came, and it could not be read. */
public class DiscogsAnswerException extends DiscogsException {

    private static final long serialVersionUID = 1L;

    public DiscogsAnswerException(DiscogsFailure failure, Throwable cause) {
        super(failure, cause);
    }
}
