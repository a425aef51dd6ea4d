/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.InMemoryTokenStore;
import java.util.Map;

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
}
