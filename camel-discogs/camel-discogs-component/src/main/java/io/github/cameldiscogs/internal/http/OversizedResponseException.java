/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

/** A response is larger than an option allows. */
final class OversizedResponseException extends UnkeptResponseException {

    private static final long serialVersionUID = 1L;

    /**
     * @param option its name
     * @param bytes its value
     */
    OversizedResponseException(int status, String option, long bytes) {
        super(status, "the answer is larger than %s, %d bytes".formatted(option, bytes), null);
    }
}
