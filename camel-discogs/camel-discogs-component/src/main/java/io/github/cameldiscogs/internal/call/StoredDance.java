/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.call;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.auth.TokenStore;
import io.github.cameldiscogs.auth.TokenStore.TakenRequestToken;
import io.github.cameldiscogs.exception.DiscogsAuthorizationException;
import io.github.cameldiscogs.exception.DiscogsAuthorizationException.Reason;
import io.github.cameldiscogs.exception.DiscogsFailure;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.operation.Arguments;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.util.function.Function;

/**
 * What a token store does for the two steps of the OAuth 1.0a dance: it remembers the request token
 * from the first to the second, and the access token for the calls to come.
 */
public record StoredDance(DiscogsOperation operation, TokenStore store) {

    private static final String REQUEST_TOKEN = "requestToken";
    private static final String REQUEST_TOKEN_SECRET = "requestTokenSecret";

    /**
     * Adds the secret of the request token to the second step. The request token leaves the store,
     * whatever becomes of the step.
     *
     * @throws DiscogsRequestException when something is missing
     * @throws DiscogsAuthorizationException when the request token is expired, or unknown and came
     *     without its secret
     */
    public Arguments complete(Arguments given) {
        if (operation != DiscogsOperation.ACCESS_TOKEN) {
            return given;
        }
        if (given.has("denied")) {
            store.takeRequestToken(given.text("denied"));
            return given;
        }
        given.requireAllBut(REQUEST_TOKEN_SECRET);
        var taken = store.takeRequestToken(given.text(REQUEST_TOKEN));
        if (taken.isPresent()) {
            return given.with(REQUEST_TOKEN_SECRET, secret(taken.get()));
        }
        if (given.has(REQUEST_TOKEN_SECRET)) {
            return given;
        }
        throw refused(
                "the request token is unknown here, or was used before; the user must start again",
                Reason.MISMATCH);
    }

    private String secret(TakenRequestToken taken) {
        if (taken.expired()) {
            throw refused(
                    "the request token has expired, %d minutes after it was issued; the user must start again"
                            .formatted(TokenStore.REQUEST_TOKEN_LIFE.toMinutes()),
                    Reason.EXPIRED);
        }
        return taken.secret();
    }

    private DiscogsAuthorizationException refused(String message, Reason reason) {
        return new DiscogsAuthorizationException(
                DiscogsFailure.beforeSending(operation.uriName(), message), reason);
    }

    /**
     * Keeps the token that a step has brought.
     *
     * @param account under which to keep an access token; null for the name of its user
     * @param username asks whom an access token belongs to
     * @return the account of an access token; null for another token
     */
    public String keep(Object token, String account, Function<AccessToken, String> username) {
        if (token instanceof RequestToken requestToken) {
            store.saveRequestToken(requestToken);
        } else if (token instanceof AccessToken accessToken) {
            var name = account == null ? username.apply(accessToken) : account;
            store.saveAccessToken(name, accessToken);
            return name;
        }
        return null;
    }
}
