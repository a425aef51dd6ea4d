/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.auth.TokenStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds access tokens of which Discogs has not told yet whose they are; a place in the store of all
 * users is only for those who are known. Request tokens are in that store.
 */
final class SignInTokens implements TokenStore {

    private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();
    private final TokenStore store;

    SignInTokens(TokenStore store) {
        this.store = store;
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
        tokens.put(account, token);
    }

    @Override
    public Optional<AccessToken> accessToken(String account) {
        return Optional.ofNullable(tokens.get(account));
    }

    @Override
    public boolean removeAccount(String account) {
        return tokens.remove(account) != null;
    }

    @Override
    public List<String> accounts() {
        return tokens.keySet().stream().sorted().toList();
    }

    /** Puts a token into the store of all users. */
    void handOver(String signIn, String account) {
        store.saveAccessToken(account, accessToken(signIn).orElseThrow());
    }

    /** Shows numbers only. */
    @Override
    public String toString() {
        return "SignInTokens[%d]".formatted(tokens.size());
    }
}
