/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.auth.SignableRequest;
import java.util.List;

/** Asks for an access token in exchange for an authorized request token (RFC 5849, section 2.3). */
record AccessTokenStrategy(
        DiscogsApi api, Consumer consumer, String requestToken, String secret, String verifier)
        implements AuthStrategy {

    @Override
    public String authorization(SignableRequest request) {
        return new OAuthSigner(api, consumer, null)
                .accessTokenAuthorization(requestToken, secret, verifier);
    }

    @Override
    public List<String> secrets() {
        return List.of(consumer.key(), consumer.secret(), requestToken, secret, verifier);
    }

    @Override
    public Caller caller() {
        return Caller.APPLICATION;
    }

    @Override
    public String toString() {
        return "AccessTokenStrategy";
    }
}
