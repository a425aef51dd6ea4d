/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import java.time.Instant;

/**
 * What the application knows of one browser.
 *
 * @param id the value of the cookie; nobody can guess it
 * @param csrfToken what every form of this browser carries, so that no other site can send one
 * @param pending the sign-in that is under way; null when there is none
 * @param user who is signed in; null for nobody
 * @param notice what to tell on the next page; null for nothing
 * @param lastUsed when the browser came last
 */
record Session(
        String id,
        String csrfToken,
        PendingSignIn pending,
        User user,
        String notice,
        Instant lastUsed) {

    boolean isSignedIn() {
        return user != null;
    }

    /** Whether there is anything to remember; without it the id alone is enough. */
    boolean holdsSomething() {
        return isSignedIn() || pending != null || notice != null;
    }

    Session withPending(PendingSignIn newPending) {
        return new Session(id, csrfToken, newPending, user, notice, lastUsed);
    }

    Session withNotice(String newNotice) {
        return new Session(id, csrfToken, pending, user, newNotice, lastUsed);
    }

    Session usedAt(Instant now) {
        return new Session(id, csrfToken, pending, user, notice, now);
    }

    /** Shows nothing that opens a session. */
    @Override
    public String toString() {
        return "Session[" + user + "]";
    }

    /**
     * Somebody who has signed in.
     *
     * @param account the number of the user at Discogs, under which the tokens are stored: a name
     *     can be given up, and taken by somebody else
     * @param username the name at the time of the sign-in, only to be shown
     */
    record User(String account, String username) {}

    /**
     * A request token that was issued for this browser.
     *
     * @param requestToken the token
     * @param started when it was issued
     */
    record PendingSignIn(String requestToken, Instant started) {

        @Override
        public String toString() {
            return "PendingSignIn[xxxxxx]";
        }
    }
}
