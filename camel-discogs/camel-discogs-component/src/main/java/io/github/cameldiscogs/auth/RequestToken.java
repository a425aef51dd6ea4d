/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import io.github.cameldiscogs.internal.text.WhiteSpace;

/**
 * The first half of the OAuth 1.0a dance: send the user to the authorization URL, and keep token
 * and secret, for at most 15 minutes, for the second half.
 *
 * @param token the request token, which comes back with the user
 * @param secret the secret of the token, which must not leave the application
 * @param authorizationUrl the page where the user allows or denies
 */
public record RequestToken(String token, String secret, String authorizationUrl)
        implements DiscogsToken {

    /** White space around them is none of theirs. */
    public RequestToken {
        token = WhiteSpace.stripIfGiven(token);
        secret = WhiteSpace.stripIfGiven(secret);
    }

    /** Shows nothing of the token. */
    @Override
    public String toString() {
        return "RequestToken[xxxxxx]";
    }
}
