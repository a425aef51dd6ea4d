/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.exception;

/** The OAuth 1.0a dance ended without an access token. */
public class DiscogsAuthorizationException extends DiscogsException {

    private static final long serialVersionUID = 1L;

    /** Why there is no token. */
    public enum Reason {
        /** The user denied the authorization. */
        DENIED,
        /** More than 15 minutes passed between the request token and its exchange. */
        EXPIRED,
        /** Request token, its secret and verifier do not match, or were used before. */
        MISMATCH,
        /** Discogs rejects the application or its request. */
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
