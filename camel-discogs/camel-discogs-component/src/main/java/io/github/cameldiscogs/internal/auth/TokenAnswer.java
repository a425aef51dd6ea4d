/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

import com.github.scribejava.core.exceptions.OAuthException;
import com.github.scribejava.core.model.OAuth1AccessToken;
import com.github.scribejava.core.model.OAuth1RequestToken;
import com.github.scribejava.core.model.Response;
import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.RequestToken;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * Reads the form-encoded answers of the dance. What it throws says nothing of the answer, because
 * half of a token may stand in it. Of an answer that never comes here, because it is a refusal or a
 * message, words are shown, without the values of what is named token, secret or verifier.
 */
public final class TokenAnswer {

    private final DiscogsApi api;

    public TokenAnswer(URI apiUrl, URI websiteUrl) {
        this.api = new DiscogsApi(apiUrl, websiteUrl, SignatureMethod.PLAINTEXT);
    }

    /**
     * @throws IOException when there is no token in the answer
     */
    public RequestToken requestToken(String body) throws IOException {
        try {
            OAuth1RequestToken token = api.getRequestTokenExtractor().extract(response(body));
            return new RequestToken(
                    token.getToken(), token.getTokenSecret(), api.getAuthorizationUrl(token));
        } catch (OAuthException | IllegalArgumentException e) {
            throw noToken();
        }
    }

    /**
     * @throws IOException when there is no token in the answer
     */
    public AccessToken accessToken(String body) throws IOException {
        try {
            OAuth1AccessToken token = api.getAccessTokenExtractor().extract(response(body));
            return new AccessToken(token.getToken(), token.getTokenSecret());
        } catch (OAuthException | IllegalArgumentException e) {
            throw noToken();
        }
    }

    private static Response response(String body) {
        return new Response(200, null, Map.of(), body);
    }

    private static IOException noToken() {
        return new IOException("the answer holds no token");
    }
}
