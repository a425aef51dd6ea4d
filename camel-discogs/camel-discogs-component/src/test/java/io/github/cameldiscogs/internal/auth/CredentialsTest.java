/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CredentialsTest {

    private static final AuthStrategy OWN = request -> "Own";
    private static final Credentials NOTHING = given(null, null, null, null, null, null);

    private static Credentials given(
            String userToken,
            String key,
            String secret,
            String token,
            String tokenSecret,
            AuthStrategy strategy) {
        return new Credentials(userToken, key, secret, token, tokenSecret, strategy);
    }

    private static AuthStrategy strategy(Credentials credentials) {
        return credentials.strategy(
                DiscogsOperation.IDENTITY,
                new DiscogsApi(
                        URI.create("https://api.discogs.com"),
                        URI.create("https://www.discogs.com"),
                        SignatureMethod.HMAC_SHA1));
    }

    @Test
    void decideTheStrategy() {
        assertThat(strategy(NOTHING)).isInstanceOf(AnonymousStrategy.class);
        assertThat(strategy(given("t", null, null, null, null, null)))
                .isInstanceOf(UserTokenStrategy.class);
        assertThat(strategy(given(null, "k", "s", null, null, null)))
                .isInstanceOf(ConsumerStrategy.class);
        assertThat(strategy(given(null, "k", "s", "a", "b", null)))
                .isInstanceOf(OAuthStrategy.class);
        assertThat(strategy(given(null, null, null, null, null, OWN))).isSameAs(OWN);
    }

    static Stream<Credentials> contradictory() {
        return Stream.of(
                given("t", "k", null, null, null, null),
                given("t", "k", "s", null, null, null),
                given("t", null, null, "a", "b", null),
                given("t", null, null, null, null, OWN),
                given(null, "k", "s", "a", "b", OWN));
    }

    @ParameterizedTest
    @MethodSource
    void contradictory(Credentials credentials) {
        assertThatThrownBy(credentials::requireOneWay)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Contradictory credentials: ")
                .hasMessageContaining(
                        "Valid are: nothing (anonymous); userToken; consumerKey and consumerSecret;"
                                + " consumerKey, consumerSecret, accessToken and accessTokenSecret;"
                                + " authStrategy");
    }

    static Stream<Credentials> incomplete() {
        return Stream.of(
                given(null, "k", null, null, null, null),
                given(null, null, "s", null, null, null),
                given(null, null, null, "a", "b", null),
                given(null, "k", "s", "a", null, null),
                given(null, "k", "s", null, "b", null));
    }

    @ParameterizedTest
    @MethodSource
    void incomplete(Credentials credentials) {
        assertThatCode(credentials::requireOneWay).doesNotThrowAnyException();
        assertThatThrownBy(() -> strategy(credentials))
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("Incomplete credentials: only ")
                .hasMessageContaining("Valid are: ");
    }

    @Test
    void takeWhatTheyLackFromTheComponent() {
        var component = given(null, "k", "s", null, null, null);
        var endpoint = given(null, null, null, "a", "b", null);

        assertThat(endpoint.completedBy(component, DiscogsOperation.IDENTITY))
                .isEqualTo(given(null, "k", "s", "a", "b", null));
    }

    @Test
    void letTheEndpointDecide() {
        var component = given(null, "k", "s", "a", "b", null);
        var endpoint = given("t", null, null, null, null, null);

        assertThat(endpoint.completedBy(component, DiscogsOperation.IDENTITY)).isEqualTo(endpoint);

        var token = given(null, null, null, "x", "y", null);
        assertThat(
                        token.completedBy(
                                given("t", "k", "s", null, null, null), DiscogsOperation.IDENTITY))
                .isEqualTo(given(null, "k", "s", "x", "y", null));
    }

    @Test
    void useOnlyKeyAndSecretInTheDance() {
        var component = given("t", "k", "s", null, null, null);

        assertThat(NOTHING.completedBy(component, DiscogsOperation.AUTHORIZE_URL))
                .isEqualTo(given(null, "k", "s", null, null, null));
    }

    @Test
    void showNothing() {
        assertThat(given(null, "key1", "secret1", "token1", "secret2", null).toString())
                .doesNotContain("key1", "secret1", "token1", "secret2");
        assertThat(strategy(given(null, "key1", "secret1", "token1", "secret2", null)).toString())
                .doesNotContain("key1", "secret1", "token1", "secret2");
        assertThat(strategy(given(null, "key1", "secret1", null, null, null)).toString())
                .doesNotContain("key1", "secret1");
        assertThat(strategy(given("token1", null, null, null, null, null)).toString())
                .doesNotContain("token1");
        assertThat(new AccessToken("token1", "secret1").toString())
                .doesNotContain("token1", "secret1");
        assertThat(new RequestToken("token1", "secret1", "https://x?oauth_token=token1").toString())
                .doesNotContain("token1", "secret1");
    }
}
