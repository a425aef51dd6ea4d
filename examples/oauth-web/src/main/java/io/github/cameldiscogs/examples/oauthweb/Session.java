/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import java.time.Instant;

/**
 * What the application knows of one browser.
 *
 * @param id the value of the cookie; nobody can guess it
 * @param csrfToken what every form of this browser carries, so that no other site can send one
 * @param pending the sign-in that is under way; null when there is none
 * @param account who is signed in; null for nobody
 * @param notice what to tell on the next page; null for nothing
 * @param lastUsed when the browser came last
 */
record Session(
        String id,
        String csrfToken,
        PendingSignIn pending,
        String account,
        String notice,
        Instant lastUsed) {

    boolean isSignedIn() {
        return account != null;
    }

    Session withPending(PendingSignIn newPending) {
        return new Session(id, csrfToken, newPending, account, notice, lastUsed);
    }

    Session withNotice(String newNotice) {
        return new Session(id, csrfToken, pending, account, newNotice, lastUsed);
    }

    Session usedAt(Instant now) {
        return new Session(id, csrfToken, pending, account, notice, now);
    }

    /** Shows nothing that opens a session. */
    @Override
    public String toString() {
        return "Session[" + account + "]";
    }

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
