/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import io.github.cameldiscogs.internal.text.WhiteSpace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the tokens of the OAuth 1.0a dance (API section 3.3), so that one endpoint can act for any
 * number of accounts. An implementation of one's own goes into the registry and is named by the
 * option {@code tokenStore}; it must be safe for use by several threads, and fails with a {@link
 * TokenStoreException}.
 *
 * <p>An account is whatever name the application gives to whom it acts for; unless it gives one, it
 * is the username at Discogs. Names are told apart by case.
 */
public interface TokenStore {

    /** How long Discogs accepts a request token. */
    Duration REQUEST_TOKEN_LIFE = Duration.ofMinutes(15);

    /** Keeps a request token until the user comes back with it. */
    void saveRequestToken(RequestToken token);

    /**
     * Takes a request token out of the store: of all that ask for it, in all JVMs, one gets it.
     *
     * @param token the request token as the callback tells it
     * @return empty when the token is unknown or was taken before
     */
    Optional<TakenRequestToken> takeRequestToken(String token);

    /** Keeps the access token of an account, in place of the one it had. */
    void saveAccessToken(String account, AccessToken token);

    /** The access token of an account; empty when the account is unknown. */
    Optional<AccessToken> accessToken(String account);

    /** Forgets an account; false if it was unknown. */
    boolean removeAccount(String account);

    /** The names of all accounts, sorted. */
    List<String> accounts();

    /**
     * Hears that Discogs accepts the access token of an account no more: its user has revoked it.
     * The token stays in the store until the account is removed or authorized again.
     */
    default void revoked(String account) {}

    /**
     * A request token that is in the store no more.
     *
     * @param secret the secret of the token
     * @param expired whether more than {@link #REQUEST_TOKEN_LIFE} has passed since it was saved
     */
    record TakenRequestToken(String secret, boolean expired) {

        /** White space around the secret is none of it. */
        public TakenRequestToken {
            secret = WhiteSpace.stripIfGiven(secret);
        }

        /** Shows nothing of the secret. */
        @Override
        public String toString() {
            return "TakenRequestToken[xxxxxx]";
        }
    }
}
