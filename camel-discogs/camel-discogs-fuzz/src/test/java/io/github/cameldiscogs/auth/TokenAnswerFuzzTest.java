/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.cameldiscogs.internal.auth.Credentials;
import io.github.cameldiscogs.internal.auth.DiscogsApi;
import io.github.cameldiscogs.internal.auth.OAuthDance;
import io.github.cameldiscogs.internal.auth.SignatureMethod;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import java.io.IOException;
import java.net.URI;

/** Answers of the dance, which hold a token or are refused. */
class TokenAnswerFuzzTest {

    private static final URI API = URI.create("https://api.discogs.com");
    private static final URI WEBSITE = URI.create("https://www.discogs.com");

    private static final String[] PIECES = {
        "oauth_token=", "oauth_token_secret=", "&", "oauth_callback_confirmed=true", "%", "+", "="
    };

    private final OAuthDance dance =
            new OAuthDance(
                    new DiscogsApi(API, WEBSITE, SignatureMethod.PLAINTEXT),
                    Credentials.NONE,
                    null);

    @FuzzTest
    void holdsATokenThatCanBeUsedOrNone(FuzzedDataProvider data) {
        var body = new StringBuilder();
        for (int left = data.consumeInt(0, 12); left > 0; left--) {
            body.append(data.consumeBoolean() ? data.pickValue(PIECES) : data.consumeString(20));
        }
        try {
            check((DiscogsToken) dance.step(AnswerShape.Token.ACCESS).token(body.toString()));
        } catch (IOException e) {
            assertThat(e).hasMessage("the answer holds no token");
        }
        try {
            var token = (RequestToken) dance.step(AnswerShape.Token.REQUEST).token(body.toString());
            check(token);
            assertThat(URI.create(token.authorizationUrl()))
                    .hasHost(WEBSITE.getHost())
                    .hasPath("/oauth/authorize")
                    .hasParameter("oauth_token", token.token());
        } catch (IOException e) {
            assertThat(e).hasMessage("the answer holds no token");
        }
    }

    /** As it is signed with, kept in a store of tokens, and taken as an option. */
    private static void check(DiscogsToken token) {
        var place = TokenPlace.ofAccount("account");
        var kept =
                token instanceof AccessToken access
                        ? TokenLines.join(place, access.token(), access.secret())
                        : TokenLines.join(place, ((RequestToken) token).secret());

        assertThat(TokenLines.split(place, kept, token instanceof AccessToken ? 2 : 1))
                .isNotEmpty();
        assertThat(token.toString()).contains("xxxxxx");
    }
}
