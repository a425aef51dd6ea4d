/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import java.io.IOException;

/** An answer is larger than the option {@code maxResponseSize} allows. */
final class OversizedAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    OversizedAnswerException(int status, long maxResponseSize) {
        super("the answer is larger than maxResponseSize, %d bytes".formatted(maxResponseSize));
        this.status = status;
    }

    /** The HTTP status of the answer. */
    int status() {
        return status;
    }
}
