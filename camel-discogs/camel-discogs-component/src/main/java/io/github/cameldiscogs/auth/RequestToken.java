/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import io.github.cameldiscogs.internal.text.WhiteSpace;

/**
 * The result of the first step of the OAuth 1.0a dance: send the user to the authorization URL, and
 * keep token and secret for the second step, within 15 minutes.
 *
 * @param token the request token, which the callback contains
 * @param secret the secret of the token, which must not leave the application
 * @param authorizationUrl the page where the user allows or denies
 */
public record RequestToken(String token, String secret, String authorizationUrl)
        implements DiscogsToken {

    /** White space around values is removed. */
    public RequestToken {
        token = WhiteSpace.stripIfGiven(token);
        secret = WhiteSpace.stripIfGiven(secret);
    }

    /** Shows no secrets. */
    @Override
    public String toString() {
        return "RequestToken[xxxxxx]";
    }
}
