/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import java.util.function.Supplier;

/** Who may use a route (API section 3.4); handlers check the details. */
enum Access {
    /** Everyone, including anonymous callers. */
    ANYONE,
    /** A user, by token or OAuth. */
    USER,
    /** The user named in the path, to read. */
    OWNER_LOOKS,
    /** The user named in the path, to write. */
    OWNER_CHANGES,
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
            case USER -> {
                if (request.caller().user() == null) {
                    throw Refusal.mustAuthenticate();
                }
            }
            case OWNER_LOOKS -> requireOwner(request, Refusal::ownerOnly);
            case OWNER_CHANGES -> requireOwner(request, Refusal::notYours);
            default -> {
                // Open, or checked by the handler
            }
        }
    }

    private static void requireOwner(Request request, Supplier<Refusal> otherwise) {
        if (!request.caller().isAuthenticated()) {
            throw Refusal.mustAuthenticate();
        }
        var user = request.caller().user();
        if (user == null || !user.username().equalsIgnoreCase(request.path("username"))) {
            throw otherwise.get();
        }
    }
}
