/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

import java.time.Instant;

/**
 * An application's question to a user.
 *
 * @param callback where the user returns; null when the verifier is to be shown instead
 * @param username who allowed it; null before that
 * @param verifier null before it was allowed
 */
record RequestToken(
        String token,
        String secret,
        Application consumer,
        String callback,
        Instant expires,
        String username,
        String verifier) {

    boolean isExpired(Instant now) {
        return !now.isBefore(expires);
    }

    boolean isAllowed() {
        return verifier != null;
    }

    RequestToken allowedBy(String user, String newVerifier) {
        return new RequestToken(token, secret, consumer, callback, expires, user, newVerifier);
    }

    @Override
    public String toString() {
        return "RequestToken[" + consumer.name() + "]";
    }
}
