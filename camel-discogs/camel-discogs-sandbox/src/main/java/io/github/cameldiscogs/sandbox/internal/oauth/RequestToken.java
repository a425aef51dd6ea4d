/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application's question to a user.
 *
 * @param callback where the user returns; null when the verifier is to be shown instead
 * @param permission what the user said; null before that
 */
record RequestToken(
        String token,
        String secret,
        Application consumer,
        @Nullable String callback,
        Instant expires,
        @Nullable Permission permission) {

    /** A user has allowed it. */
    record Permission(String username, String verifier) {}

    boolean isExpired(Instant now) {
        return !now.isBefore(expires);
    }

    boolean isAllowed() {
        return permission != null;
    }

    RequestToken allowedBy(String user, String verifier) {
        var given = new Permission(user, verifier);
        return new RequestToken(token, secret, consumer, callback, expires, given);
    }

    @Override
    public String toString() {
        return "RequestToken[" + consumer.name() + "]";
    }
}
