/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.auth.SignableRequest;
import java.util.List;

/**
 * Asks for a request token (RFC 5849, section 2.1).
 *
 * @param callback the callback URL; null for out of band
 */
record RequestTokenStrategy(DiscogsApi api, Consumer consumer, String callback)
        implements AuthStrategy {

    @Override
    public String authorization(SignableRequest request) {
        return new OAuthSigner(api, consumer, callback).requestTokenAuthorization();
    }

    @Override
    public List<String> secrets() {
        return List.of(consumer.key(), consumer.secret());
    }

    @Override
    public Caller caller() {
        return Caller.APPLICATION;
    }
}
