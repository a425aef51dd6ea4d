/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import io.github.cameldiscogs.internal.text.WhiteSpace;

/**
 * What the OAuth 1.0a dance is for: the right to act for a user, until the user revokes it.
 *
 * @param token the access token
 * @param secret the secret of the token
 */
public record AccessToken(String token, String secret) implements DiscogsToken {

    /** White space around them is none of theirs. */
    public AccessToken {
        token = WhiteSpace.stripIfGiven(token);
        secret = WhiteSpace.stripIfGiven(secret);
    }

    /** Shows nothing of the token. */
    @Override
    public String toString() {
        return "AccessToken[xxxxxx]";
    }
}
