/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request token and its state.
 *
 * @param callback where the user returns; null if the verifier is shown instead
 * @param permission the user's authorization; null before it
 */
record RequestToken(
        String token,
        String secret,
        Application consumer,
        @Nullable String callback,
        Instant expires,
        @Nullable Permission permission) {

    /** A user's authorization. */
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
