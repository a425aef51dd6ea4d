/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import io.github.cameldiscogs.internal.text.WhiteSpace;

/**
 * The result of the OAuth 1.0a dance: the right to act for a user until the user revokes it.
 *
 * @param token the access token
 * @param secret the secret of the token
 */
public record AccessToken(String token, String secret) implements DiscogsToken {

    /** White space around values is removed. */
    public AccessToken {
        token = WhiteSpace.stripIfGiven(token);
        secret = WhiteSpace.stripIfGiven(secret);
    }

    /** Shows no secrets. */
    @Override
    public String toString() {
        return "AccessToken[xxxxxx]";
    }
}
