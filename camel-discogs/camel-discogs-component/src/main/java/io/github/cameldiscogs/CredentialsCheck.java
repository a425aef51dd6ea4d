/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.auth.AuthStrategy.Caller;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.auth.Credentials;
import io.github.cameldiscogs.internal.operation.AuthLevel;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;

/**
 * Reports missing credentials before a request. Discogs's message would say less, and the request
 * would count.
 *
 * @param accountsAreStored whether a header could name an account
 * @param remark text to append to a message
 */
record CredentialsCheck(DiscogsOperation operation, boolean accountsAreStored, String remark) {

    /**
     * @throws DiscogsRequestException naming the required and the given credentials
     */
    void require(Credentials credentials, AuthStrategy strategy) {
        var caller = caller(strategy);
        if (needsUser() && caller != Caller.USER) {
            throw refused("needs the credentials of a user, and " + whose(credentials, caller));
        }
        if (operation.authLevel() == AuthLevel.CONSUMER && caller == Caller.STRANGER) {
            throw refused(
                    "needs credentials, those of an application (consumerKey and consumerSecret) or"
                            + " of a user, and "
                            + whose(credentials, caller));
        }
    }

    /**
     * For a call that leaves the username out.
     *
     * @throws DiscogsRequestException if there is no user whose name it could be
     */
    void requireUsername(Credentials credentials, AuthStrategy strategy) {
        var caller = caller(strategy);
        if (caller != Caller.USER) {
            throw refused(
                    "missing username (option username or header CamelDiscogsUsername): it can be"
                            + " left out only with the credentials of a user, and "
                            + whose(credentials, caller));
        }
    }

    private Caller caller(AuthStrategy strategy) {
        try {
            return strategy.caller();
        } catch (RuntimeException e) {
            // The strategy's message may contain secrets
            throw new DiscogsRequestException(
                    operation.uriName(), "the authStrategy failed with " + e.getClass().getName());
        }
    }

    private boolean needsUser() {
        return operation.authLevel() == AuthLevel.USER || operation.authLevel() == AuthLevel.OWNER;
    }

    private static String whose(Credentials credentials, Caller caller) {
        if (credentials.given().isEmpty()) {
            return "none are given";
        }
        return "those given (%s) belong to %s"
                .formatted(
                        String.join(", ", credentials.given()),
                        caller == Caller.APPLICATION ? "an application" : "nobody");
    }

    private DiscogsRequestException refused(String reason) {
        return new DiscogsRequestException(
                operation.uriName(), reason + ". " + waysToNameAUser() + remark);
    }

    private String waysToNameAUser() {
        return "A user is named by userToken; by consumerKey, consumerSecret, accessToken and"
                + " accessTokenSecret; by authStrategy; "
                + (accountsAreStored
                        ? "or by the header %s, which is missing"
                                .formatted(DiscogsConstants.ACCOUNT)
                        : "or by tokenStore and the header " + DiscogsConstants.ACCOUNT);
    }
}
