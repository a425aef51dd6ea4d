/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.web;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.auth.TokenStore;
import io.github.cameldiscogs.examples.manyaccounts.accounts.Accounts;
import java.util.List;
import java.util.Optional;

/**
 * Has the collections read of all whose tokens are stored. Where the process ends between both, the
 * user is not signed in, and does it once more.
 */
final class SigningIn implements TokenStore {

    private final TokenStore store;
    private final Accounts read;

    /**
     * @param read whose collections are read
     */
    SigningIn(TokenStore store, Accounts read) {
        this.store = store;
        this.read = read;
    }

    @Override
    public void saveRequestToken(RequestToken token) {
        store.saveRequestToken(token);
    }

    @Override
    public Optional<TakenRequestToken> takeRequestToken(String token) {
        return store.takeRequestToken(token);
    }

    @Override
    public void saveAccessToken(String account, AccessToken token) {
        store.saveAccessToken(account, token);
        read.add(account, null);
    }

    @Override
    public Optional<AccessToken> accessToken(String account) {
        return store.accessToken(account);
    }

    /** The next reading finds no token, and is the last. */
    @Override
    public boolean removeAccount(String account) {
        return store.removeAccount(account);
    }

    @Override
    public void revoked(String account) {
        store.revoked(account);
    }

    @Override
    public List<String> accounts() {
        return store.accounts();
    }
}
