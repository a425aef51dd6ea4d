/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.InMemoryTokenStore;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** The same of a user whose tokens are in a store, under the name of then. */
class RenamedAccountTest extends RenamedUserTest {

    @Override
    void authenticate(DiscogsConfiguration configuration) {
        var store = new InMemoryTokenStore();
        store.saveAccessToken("old", new AccessToken("token", "secret"));
        configuration.setConsumerKey("key");
        configuration.setConsumerSecret("secret");
        configuration.setTokenStore(store);
    }

    @Override
    Map<String, Object> caller() {
        return Map.of(DiscogsConstants.ACCOUNT, "old");
    }

    /** Discogs may give the same token again to a user who has another name by now. */
    @Test
    void isAskedForWheneverAnAccountIsAuthorized() {
        var exchange = authorize();
        assertThat(exchange.getMessage().getHeader(DiscogsConstants.ACCOUNT)).isEqualTo("old");

        rename("new");

        assertThat(authorize().getMessage().getHeader(DiscogsConstants.ACCOUNT)).isEqualTo("new");
    }

    private Exchange authorize() {
        return call(
                "discogs:accessToken",
                Map.of(
                        "CamelDiscogsVerifier", "v",
                        "CamelDiscogsRequestToken", "r",
                        "CamelDiscogsRequestTokenSecret", "s"));
    }
}
