/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

/** The two budgets that Discogs documents (API section 2.4). */
public enum RateTier {
    /** Requests with credentials, of whatever kind. */
    AUTHENTICATED(60),
    ANONYMOUS(25);

    private final int documentedLimit;

    RateTier(int documentedLimit) {
        this.documentedLimit = documentedLimit;
    }

    /** Requests in any 60 seconds, as documented: what is assumed until an answer tells better. */
    public int documentedLimit() {
        return documentedLimit;
    }
}
