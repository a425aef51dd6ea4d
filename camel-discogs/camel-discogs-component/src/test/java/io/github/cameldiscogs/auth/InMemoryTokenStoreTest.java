/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

class InMemoryTokenStoreTest extends TokenStoreContract {

    private final TokenStore store = new InMemoryTokenStore(clock);

    @Override
    protected TokenStore store() {
        return store;
    }
}
