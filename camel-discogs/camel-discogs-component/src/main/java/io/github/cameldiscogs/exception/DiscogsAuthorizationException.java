/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.exception;

/**
 * A user's authorization did not come about: the OAuth 1.0a dance ended without an access token.
 */
public class DiscogsAuthorizationException extends DiscogsException {

    private static final long serialVersionUID = 1L;

    /** Why there is no token. */
    public enum Reason {
        /** The user said no. */
        DENIED,
        /** More than 15 minutes passed between the request token and its exchange. */
        EXPIRED,
        /** Request token, its secret and verifier do not belong together, or were used before. */
        MISMATCH,
        /** Discogs does not accept the application, or the way it asks. */
        REJECTED
    }

    private final Reason reason;

    public DiscogsAuthorizationException(DiscogsFailure failure, Reason reason) {
        super(failure, null);
        this.reason = reason;
    }

    public Reason getReason() {
        return reason;
    }
}
