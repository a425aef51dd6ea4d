/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.call;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.TokenStore;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsFailure;
import io.github.cameldiscogs.exception.DiscogsFailure.Outlook;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.text.DiscogsPhrases;
import io.github.cameldiscogs.internal.text.QuotedValue;

/** An account of a token store, for which a call is made. */
public record StoredAccount(String name, TokenStore store) {

    private static final int UNAUTHORIZED = 401;

    /**
     * The access token of the account.
     *
     * @throws DiscogsRequestException if the store does not know the account
     */
    public AccessToken token(String operation) {
        return store.accessToken(name)
                .orElseThrow(
                        () ->
                                new DiscogsRequestException(
                                        operation,
                                        "account %s is not in the token store: it must be authorized first, with authorizeUrl and accessToken"
                                                .formatted(QuotedValue.of(name))));
    }

    /**
     * If the failure means that the user revoked the token, marks the account as revoked and says
     * so.
     *
     * @return the exception to throw
     */
    DiscogsAuthenticationException markRevokedIfSo(DiscogsAuthenticationException failure) {
        // A wrong key or secret of the application also gives 401
        if (failure.getStatus() != UNAUTHORIZED
                || DiscogsPhrases.isApplicationRefused(failure.getDiscogsMessage())) {
            return failure;
        }
        store.revoked(name);
        return new DiscogsAuthenticationException(
                new DiscogsFailure(
                        failure.getOperation(),
                        failure.getStatus(),
                        "the access token of account %s has been revoked; the user must authorize the application again. Discogs says: %s"
                                .formatted(QuotedValue.of(name), failure.getDiscogsMessage()),
                        Outlook.DOES_NOT_HELP,
                        failure.getAttempts(),
                        failure.getWaited()),
                failure);
    }
}
