/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

/** A response exceeds the size that an option allows. */
final class OversizedResponseException extends UnkeptResponseException {

    private static final long serialVersionUID = 1L;

    /**
     * @param option the name of the option
     * @param bytes the value of the option
     */
    OversizedResponseException(int status, String option, long bytes) {
        super(status, "the answer is larger than %s, %d bytes".formatted(option, bytes), null);
    }
}
