/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.auth.TokenStore;
import java.util.List;
import java.util.Optional;

/** A token store whose database can go away. */
final class FailingTokenStore implements TokenStore {

    /** What no page may show. */
    static final String SECRET = "jdbc:password=open-sesame";

    private final TokenStore store;
    private volatile String broken;
    private volatile boolean fails;

    FailingTokenStore(TokenStore store) {
        this.store = store;
    }

    /** Lets a method fail from now on. */
    void failsTo(String method) {
        broken = method;
        fails = true;
    }

    void works() {
        fails = false;
    }

    void failsAgain() {
        fails = true;
    }

    private TokenStore store(String method) {
        if (fails && method.equals(broken)) {
            throw new IllegalStateException("the database is away: " + SECRET);
        }
        return store;
    }

    @Override
    public void saveRequestToken(RequestToken token) {
        store("saveRequestToken").saveRequestToken(token);
    }

    @Override
    public Optional<TakenRequestToken> takeRequestToken(String token) {
        return store("takeRequestToken").takeRequestToken(token);
    }

    @Override
    public void saveAccessToken(String account, AccessToken token) {
        store("saveAccessToken").saveAccessToken(account, token);
    }

    @Override
    public Optional<AccessToken> accessToken(String account) {
        return store("accessToken").accessToken(account);
    }

    @Override
    public boolean removeAccount(String account) {
        return store("removeAccount").removeAccount(account);
    }

    @Override
    public List<String> accounts() {
        return store("accounts").accounts();
    }

    @Override
    public void revoked(String account) {
        store("revoked").revoked(account);
    }
}
