/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

/** The two request limits that Discogs documents (API section 2.4). */
public enum RateTier {
    /** Requests with credentials of any kind. */
    AUTHENTICATED(60),
    ANONYMOUS(25);

    private final int documentedLimit;

    RateTier(int documentedLimit) {
        this.documentedLimit = documentedLimit;
    }

    /**
     * The documented number of requests in any 60 seconds, used until an answer reports another
     * limit.
     */
    public int documentedLimit() {
        return documentedLimit;
    }
}
