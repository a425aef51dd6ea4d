/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.answer.StatsBlock;
import io.github.cameldiscogs.sandbox.internal.market.Currency;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a request.
 *
 * @param user the user whose token was sent; null for anonymous callers and applications
 * @param application name of the application, which for a personal token is that of the user
 *     (recorded in 2026); null for anonymous callers
 */
public record Caller(@Nullable Account user, @Nullable String application) {

    public static final Caller ANONYMOUS = new Caller(null, null);

    /** Whether valid credentials were sent. */
    public boolean isAuthenticated() {
        return application != null;
    }

    public boolean is(Account account) {
        return user == account;
    }

    /** The caller's own wants and copies of a release; null if the caller is not a user. */
    public StatsBlock.@Nullable Counts counts(long release) {
        return user == null
                ? null
                : new StatsBlock.Counts(
                        user.wantlist().find(release).isPresent() ? 1 : 0,
                        user.collection().copies(release));
    }

    /** The currency in which amounts are shown. */
    public Currency currency() {
        return user == null ? Currency.USD : user.currency();
    }
}
