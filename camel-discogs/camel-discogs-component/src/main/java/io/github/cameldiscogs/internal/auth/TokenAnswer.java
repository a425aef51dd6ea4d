/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

import com.github.scribejava.core.exceptions.OAuthException;
import com.github.scribejava.core.model.OAuth1AccessToken;
import com.github.scribejava.core.model.OAuth1RequestToken;
import com.github.scribejava.core.model.Response;
import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.DiscogsToken;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.internal.text.WhiteSpace;
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
            OAuth1RequestToken came = api.getRequestTokenExtractor().extract(response(body));
            var token = WhiteSpace.strip(came.getToken());
            var secret = WhiteSpace.strip(came.getTokenSecret());
            var address = api.getAuthorizationUrl(new OAuth1RequestToken(token, secret));
            return usable(new RequestToken(token, secret, address));
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
            return usable(new AccessToken(token.getToken(), token.getTokenSecret()));
        } catch (OAuthException | IllegalArgumentException e) {
            throw noToken();
        }
    }

    /** An answer may have their names, and nothing that could be signed with. */
    private static <T extends DiscogsToken> T usable(T token) throws IOException {
        if (!WhiteSpace.isLine(token.token()) || !WhiteSpace.isLine(token.secret())) {
            throw noToken();
        }
        return token;
    }

    private static Response response(String body) {
        return new Response(200, null, Map.of(), body);
    }

    private static IOException noToken() {
        return new IOException("the answer holds no token");
    }
}
