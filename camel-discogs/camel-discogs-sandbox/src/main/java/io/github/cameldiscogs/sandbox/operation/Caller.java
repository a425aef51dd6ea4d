/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.operation;

import io.github.cameldiscogs.sandbox.account.Account;

/**
 * Who sends a request.
 *
 * @param user the user whose token was sent; null for strangers and for applications by themselves
 * @param application name of the application; null for strangers
 */
public record Caller(Account user, String application) {

    public static final Caller STRANGER = new Caller(null, null);

    /** Whether any valid credentials were sent. */
    public boolean isAuthenticated() {
        return application != null;
    }

    public boolean is(Account account) {
        return user == account;
    }
}
