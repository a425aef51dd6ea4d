/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.auth.SignableRequest;
import java.util.List;

/** Authenticates as a user who has authorized an application (API section 3.3). */
record OAuthStrategy(DiscogsApi api, ConsumerCredentials consumer, AccessToken token)
        implements AuthStrategy {

    @Override
    public String authorization(SignableRequest request) {
        return new OAuthSigner(api, consumer, null)
                .authorization(request, token.token(), token.secret());
    }

    @Override
    public List<String> secrets() {
        return List.of(consumer.key(), consumer.secret(), token.token(), token.secret());
    }
}
