/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

import com.github.scribejava.core.model.OAuth1AccessToken;
import com.github.scribejava.core.model.OAuth1RequestToken;
import com.github.scribejava.core.model.OAuthConstants;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;
import com.github.scribejava.core.oauth.OAuth10aService;
import io.github.cameldiscogs.auth.SignableRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Uses ScribeJava to sign only: its requests for the dance are sent through the same pipeline as
 * all others.
 */
final class OAuthSigner extends OAuth10aService {

    /**
     * @param callback the callback URL; null for out of band
     */
    OAuthSigner(DiscogsApi api, ConsumerCredentials consumer, @Nullable String callback) {
        super(api, consumer.key(), consumer.secret(), callback, null, null, null, null, null);
    }

    String requestTokenAuthorization() {
        return authorization(prepareRequestTokenRequest());
    }

    String accessTokenAuthorization(String requestToken, String secret, String verifier) {
        return authorization(
                prepareAccessTokenRequest(new OAuth1RequestToken(requestToken, secret), verifier));
    }

    String authorization(SignableRequest request, String accessToken, String secret) {
        var signed =
                new OAuthRequest(
                        Verb.valueOf(request.method()),
                        request.uri().toString().split("\\?", 2)[0]);
        request.query()
                .forEach(pair -> signed.addQuerystringParameter(pair.getKey(), pair.getValue()));
        signRequest(new OAuth1AccessToken(accessToken, secret), signed);
        return authorization(signed);
    }

    private static String authorization(OAuthRequest signed) {
        return Objects.requireNonNull(signed.getHeaders().get(OAuthConstants.HEADER));
    }
}
