/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

/** A request that this application does not do; the message is for the user. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** For somebody who came while too many others did. */
    static RefusedException busy() {
        return new RefusedException(
                503, "There is too much going on just now. Please try again in a minute.");
    }

    int status() {
        return status;
    }
}
