/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.operation;

import io.github.cameldiscogs.sandbox.http.Refusal;

/** Who may use a route at all (API section 3.4); handlers look at the finer points. */
enum Access {
    /** Strangers too. */
    ANYONE,
    /** A user, by token or OAuth. */
    USER,
    /** The user whose name stands in the path, to look at something. */
    OWNER_LOOKS,
    /** The user whose name stands in the path, to change something. */
    OWNER_CHANGES,
    /** Signed with OAuth; the handler checks the signature and answers in plain text. */
    TOKEN_STEP,
    /** A page or picture: no API, no credentials, no limit. */
    WEBSITE;

    boolean isApi() {
        return this != WEBSITE;
    }

    boolean authenticatesItself() {
        return this == TOKEN_STEP || this == WEBSITE;
    }

    void check(Request request) {
        boolean needsUser = this == USER || this == OWNER_LOOKS || this == OWNER_CHANGES;
        var user = request.caller().user();
        if (needsUser && user == null && !request.caller().isAuthenticated()) {
            throw Refusal.mustAuthenticate();
        }
        if (this == USER && user == null) {
            throw Refusal.mustAuthenticate();
        }
        boolean owner = user != null && user.username().equalsIgnoreCase(request.path("username"));
        if (this == OWNER_LOOKS && !owner) {
            throw Refusal.ownerOnly();
        }
        if (this == OWNER_CHANGES && !owner) {
            throw Refusal.notYours();
        }
    }
}
