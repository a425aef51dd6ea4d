/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import io.github.cameldiscogs.internal.text.WhiteSpace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the tokens of the OAuth 1.0a dance (API section 3.3), so that one endpoint can act for any
 * number of accounts. A custom implementation is a bean in the registry, named by the option {@code
 * tokenStore}; it must be thread-safe, and fails with a {@link TokenStoreException}.
 *
 * <p>An account is the application's name for a user; unless the application gives one, it is the
 * username at Discogs. Names are case-sensitive.
 */
public interface TokenStore {

    /** How long Discogs accepts a request token. */
    Duration REQUEST_TOKEN_LIFE = Duration.ofMinutes(15);

    /** Saves a request token until the user returns with it. */
    void saveRequestToken(RequestToken token);

    /**
     * Removes and returns a request token: of all callers, in all JVMs, only one gets it.
     *
     * @param token the request token from the callback
     * @return empty if the token is unknown or was already taken
     */
    Optional<TakenRequestToken> takeRequestToken(String token);

    /** Saves the access token of an account and replaces an earlier one. */
    void saveAccessToken(String account, AccessToken token);

    /** The access token of an account; empty if the account is unknown. */
    Optional<AccessToken> accessToken(String account);

    /** Deletes an account; false if it was unknown. */
    boolean removeAccount(String account);

    /** The names of all accounts, sorted. */
    List<String> accounts();

    /**
     * Called when Discogs no longer accepts the access token of an account: the user has revoked
     * it. The token stays in the store until the account is removed or authorized again.
     */
    default void revoked(String account) {}

    /**
     * A request token that was removed from the store.
     *
     * @param secret the secret of the token
     * @param expired whether more than {@link #REQUEST_TOKEN_LIFE} has passed since it was saved
     */
    record TakenRequestToken(String secret, boolean expired) {

        /** White space around the secret is removed. */
        public TakenRequestToken {
            secret = WhiteSpace.stripIfGiven(secret);
        }

        /** Shows no secrets. */
        @Override
        public String toString() {
            return "TakenRequestToken[xxxxxx]";
        }
    }
}
