/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.http.Refusal;

/**
 * Who may use a route (API section 3.4); handlers check the details. As recorded in 2026, a route
 * below a user first says that the user is unknown, then who may use it, and then whether there is
 * what it is about.
 */
enum Access {
    /** Everyone, including anonymous callers. */
    ANYONE,
    /** An application or a user. */
    APPLICATION,
    /** A user, by token or OAuth. */
    USER,
    /** The user named in the path, to read. */
    OWNER_LOOKS,
    /** The user named in the path, to write below {@code /users}. */
    OWNER_CHANGES,
    /** The user named in the path, to write elsewhere. */
    NAMED_USER,
    /** Signed with OAuth; the handler checks the signature and answers in plain text. */
    TOKEN_STEP,
    /** A page or image outside the API: no credentials, no limit. */
    WEBSITE;

    boolean isApi() {
        return this != WEBSITE;
    }

    boolean authenticatesItself() {
        return this == TOKEN_STEP || this == WEBSITE;
    }

    /**
     * @throws Refusal if the caller has no access
     */
    void check(Request request) {
        switch (this) {
            case APPLICATION -> {
                if (!request.caller().isAuthenticated()) {
                    throw Refusal.mustAuthenticate();
                }
            }
            case USER -> requireUser(request);
            case OWNER_LOOKS -> {
                if (!request.isByOwner()) {
                    throw Refusal.ownerOnly();
                }
            }
            case OWNER_CHANGES -> {
                if (!request.isByOwner()) {
                    throw request.caller().user() == null
                            ? Refusal.ownerOnly()
                            : Refusal.notYours();
                }
            }
            case NAMED_USER -> {
                requireUser(request);
                if (!request.isByOwner()) {
                    throw Refusal.notYours();
                }
            }
            default -> {
                // Open, or checked by the handler
            }
        }
    }

    private static void requireUser(Request request) {
        if (request.caller().user() == null) {
            throw Refusal.mustAuthenticate();
        }
    }
}
