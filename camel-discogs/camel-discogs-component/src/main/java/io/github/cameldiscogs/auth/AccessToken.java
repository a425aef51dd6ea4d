/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

/**
 * What the OAuth 1.0a dance is for: the right to act for a user, until the user revokes it.
 *
 * @param token the access token
 * @param secret the secret of the token
 */
public record AccessToken(String token, String secret) implements DiscogsToken {

    /** Shows nothing of the token. */
    @Override
    public String toString() {
        return "AccessToken[xxxxxx]";
    }
}
