/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

/** An answer is larger than an option allows. */
final class OversizedAnswerException extends UnkeptAnswerException {

    private static final long serialVersionUID = 1L;

    /**
     * @param option its name
     * @param bytes its value
     */
    OversizedAnswerException(int status, String option, long bytes) {
        super(status, "the answer is larger than %s, %d bytes".formatted(option, bytes), null);
    }
}
