/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.exception;

import org.jspecify.annotations.Nullable;

/** An answer arrived but could not be read. */
public class DiscogsAnswerException extends DiscogsException {

    private static final long serialVersionUID = 1L;

    public DiscogsAnswerException(DiscogsFailure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
